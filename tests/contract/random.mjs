// Repeatable chance: the same seed gives the same vectors on every machine (mulberry32).
export function dice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (sides) => Math.floor(next() * sides);
  return { below, pick: (faces) => faces[below(faces.length)], text: (letters, length) => text(letters, length, below) };
}

function text(letters, length, below) {
  let made = '';
  for (let index = 0; index < length; index++) made += letters[below(letters.length)];
  return made;
}
