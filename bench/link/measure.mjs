// Measures slow links. Needs root.
//   node bench/link/measure.mjs [ROW...] [--seeds 5] [--side-by-side 5] [--bin build/bin]
// ROW: a name of bench/link/rows.mjs; without any, all of them. For each seed a new office and a new tablet; the time is
// from the first sync's start until everything is received. Runs are as long as the link makes them, so some go side by
// side, each in namespaces of its own.
import { resolve } from 'node:path';
import { rows } from './rows.mjs';
import { Village } from './village.mjs';

const options = { seeds: 5, 'side-by-side': 5, bin: 'build/bin' }, wanted = [];
for (let i = 2; i < process.argv.length; ++i) {
  const word = process.argv[i];
  if (word.startsWith('--')) options[word.slice(2)] = process.argv[++i];
  else wanted.push(word);
}
for (const name of wanted) if (!rows[name]) throw new Error(`no row ${name}; there are ${Object.keys(rows).join(', ')}`);

async function measure(name, seed) {
  const village = new Village(`${name}-${seed}`, resolve(options.bin));
  try {
    await village.begin();
    return { row: name, seed, ...await rows[name].play(village, seed) };
  } finally {
    await village.end();
  }
}

const round = (number, digits = 1) => Number(number.toFixed(digits));
const median = list => [...list].sort((a, b) => a - b)[Math.floor((list.length - 1) / 2)];

function summary(name, made) {
  const spread = of => ({ median: round(median(made.map(of)), 3), worst: round(Math.max(...made.map(of)), 3) });
  const ratio = one => (one.wire.up.bytes + one.wire.down.bytes) / one.payload;
  return { row: name, bar: rows[name].bar, runs: made.length, done: made.filter(one => one.done).length,
    seconds: spread(one => one.seconds), tries: spread(one => one.tries), payload: median(made.map(one => one.payload)),
    up: spread(one => one.up), ...(made[0].payload > 0 ? { carried: spread(ratio) } : {}) };
}

const jobs = (wanted.length > 0 ? wanted : Object.keys(rows))
  .flatMap(name => Array.from({ length: Number(options.seeds) }, (_, i) => ({ name, seed: i + 1 })));
const results = {};
async function work() {
  for (let job = jobs.shift(); job; job = jobs.shift()) {
    try {
      const one = await measure(job.name, job.seed);
      console.log(JSON.stringify({ ...one, seconds: round(one.seconds) }));
      (results[job.name] ??= []).push(one);
    } catch (problem) {
      console.log(JSON.stringify({ row: job.name, seed: job.seed, problem: String(problem) }));
      process.exitCode = 1;
    }
  }
}
await Promise.all(Array.from({ length: Math.max(1, Number(options['side-by-side'])) }, work));
for (const [name, made] of Object.entries(results)) console.log(JSON.stringify(summary(name, made)));
