// node signatures.mjs COUNT SEED: a line of JSON for each random form, with the signature of the provider's own library.
import twilio from 'twilio';
import { dice } from './random.mjs';

const [count, seed] = process.argv.slice(2).map(Number);
const chance = dice(seed);
const letters = [...'abcXYZ0129 _-.+%&=?/éèÇœ€😀\t"\'<>'];
const lines = [];

for (let number = 0; number < count; number++) {
  const token = chance.text([...'0123456789abcdef'], 32);
  const url = `https://${chance.text([...'abcdef'], 8)}.example/v1/sms/callbacks/${chance.text([...'0123456789abcdef'], 32)}`
    + (chance.below(2) ? `?${chance.text([...'abc'], 3)}=${chance.text([...'0123456789'], 4)}` : '');
  const form = {};
  for (let field = chance.below(12); field >= 0; field--) {
    form[chance.text([...'abcdefABCDEF_0'], 1 + chance.below(9))] = chance.text(letters, chance.below(20));
  }
  lines.push(JSON.stringify({ token, url, form, signature: twilio.getExpectedTwilioSignature(token, url, form) }));
}

process.stdout.write(`${lines.join('\n')}\n`);
