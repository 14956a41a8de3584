namespace MonSuiviJustice.Demo.Play;

/// <summary>Names that many people have, and their combinations are nobody in particular.</summary>
internal static class Names
{
    public static readonly IReadOnlyList<string> First =
    [
        "Adama", "Agathe", "Alban", "Alix", "Amine", "Anaïs", "Andréa", "Ange", "Basile", "Camille", "Charlie", "Dany",
        "Dominique", "Éden", "Élie", "Émile", "Farah", "Florence", "Gaël", "Hélène", "Inès", "Issa", "Jérôme", "Joël",
        "Kim", "Léa", "Léonie", "Lou", "Maël", "Malik", "Maxime", "Morgan", "Nadia", "Noé", "Océane", "Pascale", "Raphaël",
        "Rémi", "Sacha", "Samir", "Solène", "Théo", "Ulysse", "Valérie", "Yaël", "Yanis", "Zacharie", "Zoé",
    ];

    public static readonly IReadOnlyList<string> Last =
    [
        "Arnaud", "Aubert", "Bailly", "Barbier", "Benoît", "Blanc", "Bonnet", "Bouvier", "Carpentier", "Chevalier", "Colin",
        "Cordier", "Dufour", "Dumas", "Dupuis", "Etchegaray", "Fabre", "Faure", "Fleury", "Fontaine", "Gaillard", "Garnier",
        "Gautier", "Girard", "Guérin", "Haddad", "Huet", "Jacquet", "Kaya", "Keita", "Lacroix", "Leclercq", "Lefèvre",
        "Le Goff", "Lemaire", "Lopes", "Mallet", "Marchand", "Menard", "Meunier", "Moulin", "Nguyen", "Noël", "Olivier",
        "Perrin", "Petitjean", "Picard", "Poirier", "Prévost", "Renard", "Rivière", "Roussel", "Saïdi", "Schmitt", "Silva",
        "Tessier", "Traoré", "Vasseur", "Vidal", "Weber",
    ];
}
