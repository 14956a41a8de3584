import { oas } from '@stoplight/spectral-rulesets'
import owasp from '@stoplight/spectral-owasp-ruleset'

export default {
  extends: [oas, owasp],
  rules: {
    // A client learns its limit from 429 and Retry-After, once it matters.
    'owasp:api4:2023-rate-limit': 'off',

    // Bodies are 64 KB at most and every member is validated where it is read; what we answer has the length that it has.
    'owasp:api4:2023-string-limit': 'off',
    'owasp:api4:2023-string-restricted': 'off',
    'owasp:api4:2023-integer-limit-legacy': 'off',
    'owasp:api4:2023-integer-limit': 'off',
    'owasp:api4:2023-array-limit': 'off',

    // There is one server: the installation that describes itself.
    'owasp:api9:2023-inventory-access': 'off',
    'owasp:api9:2023-inventory-environment': 'off',

    // No page of another origin reads this API, so no answer names one.
    'owasp:api8:2023-define-cors-origin': 'off',

    // Explanations by name, and counts by what was counted: the keys are the data.
    'owasp:api3:2023-no-additionalProperties': 'off',
    'owasp:api3:2023-constrained-additionalProperties': 'off',

    // Takes the names of local administrators for an administration.
    'owasp:api5:2023-admin-security-unique': 'off',

    // Every operation declares its own errors, and a spec holds them against what it may refuse.
    'owasp:api8:2023-define-error-validation': 'off',
  },
  overrides: [
    {
      // Open on purpose: the page behind the link of a text, whose 128-bit token is all that its reader has, what providers
      // call under their signature, and the doors through which agents come in.
      files: [
        '/v1/opt-outs/{token}',
        '/v1/sms/callbacks/{attemptId}',
        '/v1/sms/replies',
        '/v1/sessions',
        '/v1/passwords',
        '/v1/password-resets'
      ].map(
        path => `*.json#/paths/${encodeURI(path).replaceAll('/', '~1')}`
      ),
      rules: {
        'owasp:api2:2023-no-credentials-in-url': 'off',
        'owasp:api2:2023-write-restricted': 'off',
        'owasp:api2:2023-read-restricted': 'off',
        'owasp:api4:2023-rate-limit-responses-429': 'off',
        'owasp:api8:2023-define-error-responses-401': 'off',
      },
    },
  ],
}
