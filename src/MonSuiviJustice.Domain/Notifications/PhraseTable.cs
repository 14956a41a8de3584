using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>The phrases of each language that has some.</summary>
public static class PhraseTable
{
    public static readonly IReadOnlyList<Phrases> All =
    [
        new(
            MessageLanguage.English,
            Version: "english-1",
            SmsAlphabet.Gsm7,
            Announced: "You have an @ #",
            Nouns: ["appointment", "appointment by phone", "appointment at your home"],
            Prepared: ["Bring an ID document.", "We will call you.", "Please be there."],
            When: "on {rdv.date} at {rdv.heure}",
            WhereToldBefore: ", at the place you were told",
            Reminder: "Reminder: @ #",
            Rescheduled: "New date: @ #",
            AddressChanged: "New address: {lieu.adresse}. Date and time of your @ # do not change.",
            Cancelled: "Your @ # is cancelled.",
            Missed: "We expected you #. You can still talk to us about it.",
            Contact: "Contact: {lieu.contact}.",
            NoReply: "Do not reply here.",
            ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]),
        new(
            MessageLanguage.Spanish,
            Version: "spanish-1",
            SmsAlphabet.Gsm7,
            Announced: "Tiene una @ #",
            Nouns: ["cita", "cita por teléfono", "cita en su domicilio"],
            Prepared: ["Traiga un documento de identidad.", "Le llamaremos.", "Por favor, esté en casa."],
            When: "el {rdv.date} a las {rdv.heure}",
            WhereToldBefore: ", en el lugar que se le indicó",
            Reminder: "Recordatorio: @ #",
            Rescheduled: "Nueva fecha: @ #",
            AddressChanged: "Nueva dirección: {lieu.adresse}. La fecha y la hora de su @ # no cambian.",
            Cancelled: "Su @ # queda anulada.",
            Missed: "Le esperábamos #. Todavía puede hablarlo con nosotros.",
            Contact: "Contacto: {lieu.contact}.",
            NoReply: "No responda aquí.",
            ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"]),
        new(
            MessageLanguage.Arabic,
            Version: "arabic-1",
            SmsAlphabet.Ucs2,
            Announced: "لديك @ #",
            Nouns: ["موعد", "موعد عبر الهاتف", "موعد في منزلك"],
            Prepared: ["أحضر وثيقة هوية.", "سنتصل بك.", "يرجى البقاء في المنزل."],
            When: "يوم {rdv.date} الساعة {rdv.heure}",
            WhereToldBefore: "، في المكان المحدد لك",
            Reminder: "تذكير: @ #",
            Rescheduled: "تاريخ جديد: @ #",
            AddressChanged: "عنوان جديد: {lieu.adresse}. التاريخ والساعة لا يتغيران: @ #.",
            Cancelled: "تم إلغاء @ #.",
            Missed: "كنا ننتظرك #. ما زال بإمكانك التحدث معنا.",
            Contact: "للاتصال: {lieu.contact}.",
            NoReply: "لا ترد هنا.",
            ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"]),
    ];
}
