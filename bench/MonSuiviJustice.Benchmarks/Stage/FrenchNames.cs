namespace MonSuiviJustice.Benchmarks.Stage;

/// <summary>
/// Names as frequent as in France: the commonest ones by rank (INSEE, fichier des noms), compound and accented ones
/// included, and a long tail of rare ones made of syllables, because the hundred commonest cover a tenth of the people only.
/// </summary>
internal static class FrenchNames
{
    /// <summary>Of all people, those who bear one of <see cref="CommonLast"/>.</summary>
    private const double CommonShare = 0.18;

    private const double CompoundShare = 0.04;

    private static readonly string[] CommonLast = List("""
        MARTIN BERNARD THOMAS PETIT ROBERT RICHARD DURAND DUBOIS MOREAU LAURENT SIMON MICHEL LEFEBVRE LEROY ROUX DAVID BERTRAND
        MOREL FOURNIER GIRARD BONNET DUPONT LAMBERT FONTAINE ROUSSEAU VINCENT MULLER LEFÈVRE FAURE ANDRÉ MERCIER BLANC GUÉRIN
        BOYER GARNIER CHEVALIER FRANÇOIS LEGRAND GAUTHIER GARCIA PERRIN ROBIN CLÉMENT MORIN NICOLAS HENRY ROUSSEL MATHIEU
        GAUTIER MASSON MARCHAND DUVAL DENIS DUMONT MARIE LEMAIRE NOËL MEYER DUFOUR MEUNIER BRUN BLANCHARD GIRAUD JOLY RIVIÈRE
        LUCAS BRUNET GAILLARD BARBIER ARNAUD MARTINEZ GÉRARD ROCHE RENARD SCHMITT ROY LEROUX COLIN VIDAL CARON PICARD ROGER
        FABRE AUBERT LEMOINE RENAUD DUMAS LACROIX OLIVIER PHILIPPE BOURGEOIS PIERRE BENOÎT REY LECLERC PAYET ROLLAND LECLERCQ
        GUILLAUME LECOMTE LOPEZ JEAN DUPUY GUILLOT HUBERT BERGER CARPENTIER SANCHEZ DUPUIS MOULIN LOUIS DESCHAMPS HUET VASSEUR
        PEREZ BOUCHER FLEURY ROYER KLEIN JACQUET ADAM PARIS POIRIER MARTY AUBRY GUYOT CARRÉ CHARLES RENAULT CHARPENTIER MÉNARD
        MAILLARD BARON BERTIN BAILLY HERVÉ SCHNEIDER FERNANDEZ LE_GALL COLLET LÉGER BOUVIER JULIEN PRÉVOST MILLET PERROT DANIEL
        LE_ROUX COUSIN GERMAIN BRETON BESSON LANGLOIS RÉMY LE_GOFF PELLETIER LÉVÊQUE PERRIER LEBLANC BARRÉ LEBRUN MARCHAL WEBER
        MALLET HAMON BOULANGER JACOB MONNIER MICHAUD RODRIGUEZ GUICHARD GILLET ÉTIENNE GRONDIN POULAIN TESSIER CHAUVIN DA_SILVA
        BOUCHET GAY BÉNARD MARÉCHAL HUMBERT REYNAUD ANTOINE HOARAU PERRET BARTHÉLEMY CORDIER PICHON LEJEUNE GILBERT DE_OLIVEIRA
        DIALLO TRAORÉ NGUYEN TRAN BENALI HADDAD SAÏDI D'ALMEIDA N'DIAYE L'HUILLIER SAINT-MARTIN DE_LA_TOUR KOUASSI MENDES
        """);

    private static readonly string[] CommonFirst = List("""
        Jean Nicolas Julien Christophe Sébastien David Frédéric Thomas Stéphane Laurent Philippe Alexandre Kevin Mickaël Mohamed
        Guillaume Jérôme Olivier Vincent Anthony Pierre Éric Maxime Romain Benjamin Florian Pascal Jérémy Thierry Damien Cédric
        Marie Bruno Franck Fabrice Arnaud Michel Ludovic Mathieu François Antoine Patrick Yann Fabien Cyril Karim Bruno Dylan
        Jonathan Loïc Quentin Alain Samir Lucas Clément Rémi Jordan Grégory Valentin Sylvain Marc Mehdi Hervé Didier Steven Gaël
        Jean-Pierre Jean-Luc Jean-Philippe Jean-François Jean-Marc Jean-Noël Pierre-Yves Marc-Antoine Céline Aurélie Émilie
        Stéphanie Élodie Nathalie Sandrine Sophie Léa Camille Laura Julie Mélanie Marie-Thérèse Anne-Sophie Éloïse Zoé Chloé Anaïs
        Amadou Ibrahim Abdelkader Yassine Fatima Aïcha Moussa Tiago Adrian Ömer Łukasz Andreï José Raphaël Théo Enzo Hugo Nathan
        """);

    private static readonly string[] Starts = List("""
        MA MAR MAI MAN BE BER BEL BON BOU BOR LE LA LAN LEC DE DEL DES DU DUB CHA CHE CHAR PE PER PI PO CO COR COL RO ROU GUI GUE
        MO MON MOU CA CAR BA BAR BRA BRE DA SA SAL SAN GI GRA GA GAU FA FE FRE HA HE JO JA JE RI RE VI VA TA TE TRO NO NI AL AR
        """);

    private static readonly string[] Middles = List("la li lo ne ni ro ri ru du da te ti to ve vi va che cha ge gi me mi bou ber qui rau");

    private static readonly string[] Ends = List(
        "rd nd t x s lt rt ne lle tte ret let net don son rin lin vin tin let deau reau leau bert mond naud vier lier nier zet cq ski");

    public static (string Last, string First) Draw(Random random)
    {
        var last = Last(random);
        return (random.NextDouble() < CompoundShare ? $"{last}-{Last(random)}" : last, CommonFirst[Rank(random, CommonFirst.Length)]);
    }

    private static string Last(Random random) => random.NextDouble() < CommonShare
        ? CommonLast[Rank(random, CommonLast.Length)]
        : (One(random, Starts) + One(random, Middles) + One(random, Ends)).ToUpperInvariant();

    private static string One(Random random, string[] list) => list[random.Next(list.Length)];

    // The first of a list is twice as frequent as the tenth, and ten times as the last one, more or less.
    private static int Rank(Random random, int count) => (int)(count * Math.Pow(random.NextDouble(), 1.6));

    private static string[] List(string words) =>
        [.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace('_', ' '))];
}
