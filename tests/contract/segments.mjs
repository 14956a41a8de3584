// node segments.mjs COUNT SEED: a line of JSON for each random text, every other one with letters outside the GSM alphabet,
// with the provider's own count.
import { SegmentedMessage } from 'sms-segments-calculator';
import { dice } from './random.mjs';

const [count, seed] = process.argv.slice(2).map(Number);
const chance = dice(seed);
const letters = [
  ...'@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿'
    + 'abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€',
];
const others = [...letters, ...'êœçÊ’مرحباПривет😀🙂'];
const lines = [];

for (let number = 0; number < count; number++) {
  const text = chance.text(number % 2 ? others : letters, 1 + chance.below(700));
  const message = new SegmentedMessage(text, 'auto');
  lines.push(JSON.stringify({ text, segments: message.segmentsCount }));
}

process.stdout.write(`${lines.join('\n')}\n`);
