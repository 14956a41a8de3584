// node graphile-worker.mjs fill CONNECTION DUE BALLAST : jobs that are due, and jobs that are due in a year
// node graphile-worker.mjs work CONNECTION DUE         : does those that are due; prints how long it took, in seconds
import { Logger, makeWorkerUtils, run } from 'graphile-worker';
import pg from 'pg';

const [verb, connectionString, due, ballast] = process.argv.slice(2);
const batch = 1000;
const year = 365 * 24 * 3600 * 1000;
const logger = new Logger(() => () => {});

async function add(utils, count, runAt) {
  for (let from = 0; from < count; from += batch) {
    const jobs = Array.from({ length: Math.min(batch, count - from) }, (_, at) => ({
      identifier: 'text',
      payload: { phone: '+33639980000', number: from + at },
      runAt,
    }));
    await utils.addJobs(jobs);
  }
}

async function fill() {
  const pool = new pg.Pool({ connectionString });
  await pool.query('drop schema if exists graphile_worker cascade');
  const utils = await makeWorkerUtils({ connectionString, logger, noHandleSignals: true });
  await utils.migrate();
  await add(utils, Number(due), new Date(Date.now() - 60_000));
  await add(utils, Number(ballast), new Date(Date.now() + year));
  await pool.query('analyze graphile_worker._private_jobs');
  await utils.release();
  await pool.end();
}

async function work() {
  let done = 0;
  let finished;
  const all = new Promise(resolve => { finished = resolve; });
  const start = performance.now();
  const runner = await run({
    connectionString,
    logger,
    noHandleSignals: true,
    concurrency: 10,
    maxPoolSize: 12,
    preset: { worker: { localQueue: { size: 500 }, completeJobBatchDelay: 0, failJobBatchDelay: 0, concurrentJobs: 10 } },
    taskList: {
      text: async () => {
        done += 1;
        if (done === Number(due)) finished();
      },
    },
  });
  await all;
  const seconds = (performance.now() - start) / 1000;
  await runner.stop();
  console.log(seconds.toFixed(3));
}

await (verb === 'fill' ? fill() : work());
process.exit(0);
