namespace MonSuiviJustice.Api.Kernel;

/// <summary>Why a request is turned away before anything is decided. Its code is public API; the message is not.</summary>
public sealed record EdgeRefusal(int Status, string Code, string Message);

/// <summary>Every reason that has nothing to do with what was asked for.</summary>
public static class EdgeRefusals
{
    public static readonly EdgeRefusal Invalid = new(
        StatusCodes.Status400BadRequest, "request.invalid", "Certains champs sont absents ou mal formés.");

    public static readonly EdgeRefusal KeyMissing = new(
        StatusCodes.Status400BadRequest,
        "request.key-missing",
        "Chaque écriture porte un en-tête Idempotency-Key de 1 à 200 caractères.");

    public static readonly EdgeRefusal Unauthenticated = new(
        StatusCodes.Status401Unauthorized, "access.unauthenticated", "Identifiez-vous pour continuer.");

    public static readonly EdgeRefusal UnknownAgent = new(
        StatusCodes.Status403Forbidden, "access.unknown-agent", "Cet agent n'est pas enregistré.");

    public static readonly EdgeRefusal Deactivated = new(
        StatusCodes.Status403Forbidden, "access.deactivated", "Ce compte est désactivé.");

    public static readonly EdgeRefusal Charter = new(
        StatusCodes.Status403Forbidden,
        "access.charter",
        "Lisez et acceptez d'abord la charte de sécurité : GET /v1/charters/current.");

    public static readonly EdgeRefusal NotImpersonating = new(
        StatusCodes.Status403Forbidden,
        "access.not-impersonating",
        "Vous ne voyez pas, ou plus, ce que voit cet agent : commencez par POST /v1/agents/{agentId}/impersonation.");

    public static readonly EdgeRefusal ImpersonationReads = new(
        StatusCodes.Status403Forbidden,
        "access.impersonation-reads",
        "À la place d'un autre agent, on ne fait que lire. Pour agir, revenez à votre compte.");

    public static readonly EdgeRefusal OutOfReach = new(
        StatusCodes.Status403Forbidden,
        "access.out-of-reach",
        "Votre rôle ne permet pas cette action dans ce service.");

    public static readonly EdgeRefusal ReasonNeeded = new(
        StatusCodes.Status403Forbidden,
        "access.reason-needed",
        "Donnez d'abord un motif : champ reason de la recherche, ou POST /v1/probationers/{id}/break-glass pour un dossier.");

    public static readonly EdgeRefusal BadSignature = new(
        StatusCodes.Status403Forbidden, "sms.bad-signature", "Signature invalide.");

    public static readonly EdgeRefusal NotFound = new(
        StatusCodes.Status404NotFound, "request.not-found", "Cet élément n'existe pas.");

    public static readonly EdgeRefusal Method = new(
        StatusCodes.Status405MethodNotAllowed, "request.method", "Cette méthode n'existe pas ici.");

    public static readonly EdgeRefusal LostRace = new(
        StatusCodes.Status409Conflict,
        "request.lost-race",
        "Une autre personne modifie ces données en ce moment. Recommencez.");

    public static readonly EdgeRefusal Stale = new(
        StatusCodes.Status412PreconditionFailed,
        "request.stale",
        "Cet élément a changé depuis que vous l'avez lu. Relisez-le, puis recommencez.");

    public static readonly EdgeRefusal TooLarge = new(
        StatusCodes.Status413PayloadTooLarge, "request.too-large", "Le corps de la demande dépasse 64 Ko.");

    public static readonly EdgeRefusal MediaType = new(
        StatusCodes.Status415UnsupportedMediaType, "request.media-type", "Envoyez du JSON (application/json).");

    public static readonly EdgeRefusal TooMany = new(
        StatusCodes.Status429TooManyRequests,
        "request.too-many",
        "Trop de demandes en peu de temps. Attendez le délai indiqué par Retry-After, puis recommencez.");

    public static readonly EdgeRefusal KeyReused = new(
        StatusCodes.Status422UnprocessableEntity,
        "request.key-reused",
        "Cette clé d'idempotence a déjà servi pour une autre demande.");

    public static readonly EdgeRefusal IfMatchMissing = new(
        StatusCodes.Status428PreconditionRequired,
        "request.if-match-missing",
        "Indiquez dans If-Match la version que vous avez lue.");

    public static readonly EdgeRefusal Failed = new(
        StatusCodes.Status500InternalServerError,
        "service.failed",
        "Le service a rencontré une erreur. Recommencez, puis signalez-la si elle revient.");

    public static readonly EdgeRefusal Unavailable = new(
        StatusCodes.Status503ServiceUnavailable,
        "service.unavailable",
        "Le service est momentanément indisponible. Recommencez dans quelques instants.");

    public static readonly EdgeRefusal TooSlow = new(
        StatusCodes.Status504GatewayTimeout,
        "service.too-slow",
        "La réponse a pris trop de temps. Demandez moins à la fois, ou recommencez sous la même clé d'idempotence.");
}
