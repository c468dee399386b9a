// Runs Azurite's blob, queue and table services on one folder and ends with its parent: once stdin ends it stops listening
// and answers what is under way. What it answers is on disk; Azurite by itself saves every five seconds only.
// Usage: node azurite.mjs <folder> <blob port> <queue port> <table port> [unsynced], ports 0 for any free one. Prints them as
// JSON once it listens, with what it found of the folder. Unsynced, answers wait for no disk. A line "free" on stdin takes
// out of the files what was deleted, and is answered by a line of JSON.
import { appendFileSync, createWriteStream, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerFromDisk } from './answers.mjs';
import { Freeing } from './freeing.mjs';
import { Records } from './records.mjs';
import { dropUnreadable } from './soundness.mjs';

const [folder, blobPort, queuePort, tablePort, durability] = process.argv.slice(2);
const pidFile = join(folder, 'azurite.pid');
const log = createWriteStream(join(folder, 'azurite.log'), { flags: 'a' });
const write = (...parts) => log.write(`${new Date().toISOString()} ${parts.join(' ')}\n`);
console.log = console.warn = console.error = write;
// A disk that is full takes no log either.
log.on('error', () => {});

let orphaned = false;
const ended = new Promise(resolve => {
  const end = () => resolve(orphaned = true);
  process.stdin.on('end', end).on('close', end).on('error', end).resume();
  process.on('SIGTERM', end);
});
// Ctrl+C reaches the whole terminal; the parent still needs its storage to finish, and closes stdin when it has.
process.on('SIGINT', () => {}).on('SIGHUP', () => {});
process.stdout.on('error', () => {});
process.on('uncaughtException', error => console.error(error.stack));

// For a query by partition Azurite reads the whole table, 15 ms at 30 000 rows, though it has an index: 1.6 ms.
function queryByIndex({ prototype }) {
  const { queryTableEntities } = prototype;
  prototype.queryTableEntities = function (context, account, table, options, ...next) {
    const quoted = /^\(?PartitionKey eq '((?:[^']|'')*)'/.exec(options.filter ?? '')?.[1];
    const PartitionKey = quoted?.replaceAll("''", "'");
    const outsideQuotes = options.filter?.replace(/'(?:[^']|'')*'/g, '');
    const store = Object.create(this);
    if (PartitionKey !== undefined && !/\b(or|not)\b/.test(outsideQuotes)) {
      const rows = this.getEntityCollection(account, table, context);
      store.getEntityCollection = () => ({ chain: () => rows.chain().find({ PartitionKey }) });
    }
    return queryTableEntities.call(store, context, account, table, options, ...next);
  };
}

// Azurite writes the text of each queue message to a file and reads it back. Kept in its row, which is saved all the
// same, an orchestration of ten steps costs 170 to 225 ms of processor time instead of 210 to 245.
function keepTextsInRows({ extentStore }) {
  extentStore.appendExtent = async text => ({ id: text.toString(), offset: 0, count: 0 });
  extentStore.readExtent = async ({ id }) => Readable.from([id]);
}

async function createServers() {
  delete process.env.AZURITE_DB;
  delete process.env.AZURITE_ACCOUNTS;
  process.argv.splice(1, Infinity, 'azurite', '--location', folder, '--silent', '--disableTelemetry',
    '--skipApiVersionCheck', '--blobPort', blobPort, '--queuePort', queuePort, '--tablePort', tablePort,
    '--blobKeepAliveTimeout', '300', '--queueKeepAliveTimeout', '300', '--tableKeepAliveTimeout', '300');
  const require = createRequire(import.meta.url);
  const part = name => require(`azurite/dist/src/${name}`);
  const environment = new (part('common/Environment').default)();
  const { DEFAULT_TABLE_LOKI_DB_PATH } = part('table/utils/constants');
  const queuePaths = part('queue/utils/constants');
  const QueueServer = part('queue/QueueServer').default;
  const QueueConfiguration = part('queue/QueueConfiguration').default;
  const TableServer = part('table/TableServer').default;
  const TableConfiguration = part('table/TableConfiguration').default;
  queryByIndex(part('table/persistence/LokiTableMetadataStore').default);
  part('common/Telemetry').AzuriteTelemetryClient.enableTelemetry = false;
  part('common/Logger').configLogger(false);
  const blob = await new (part('blob/BlobServerFactory').BlobServerFactory)().createServer(environment);
  const queue = new QueueServer(new QueueConfiguration(
    environment.queueHost(), environment.queuePort(), environment.queueKeepAliveTimeout(),
    join(folder, queuePaths.DEFAULT_QUEUE_LOKI_DB_PATH), join(folder, queuePaths.DEFAULT_QUEUE_EXTENT_LOKI_DB_PATH),
    [{ locationId: 'Default', locationPath: join(folder, queuePaths.DEFAULT_QUEUE_PERSISTENCE_PATH), maxConcurrency: 1 }],
    false, undefined, false, undefined, false, true));
  keepTextsInRows(queue);
  const table = new TableServer(new TableConfiguration(
    environment.tableHost(), environment.tablePort(), environment.tableKeepAliveTimeout(),
    join(folder, DEFAULT_TABLE_LOKI_DB_PATH), false, false, undefined, undefined, false, true));
  return { blob, queue, table };
}

// What is on disk is certain again after a start.
function fail(error) {
  try {
    appendFileSync(join(folder, 'azurite.log'), `The journal failed: ${error.stack}\n`);
  } finally {
    process.exit(1);
  }
}

// One whose parent was killed while it started may hold the folder for a moment more: it ends by itself.
async function claim() {
  for (const until = Date.now() + 20_000; !orphaned; await sleep(50)) {
    try {
      writeFileSync(pidFile, `${process.pid}`, { flag: 'wx' });
      process.on('exit', () => rmSync(pidFile, { force: true }));
      return;
    } catch (taken) {
      if (taken.code !== 'EEXIST' || Date.now() > until) throw taken;
      if (!isRunning(holder())) rmSync(pidFile, { force: true });
    }
  }
}

function holder() {
  try {
    return Number(readFileSync(pidFile, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

// Between its creation and its text the file names nobody: then somebody is just claiming.
function isRunning(pid) {
  if (pid === undefined) return true;
  try {
    process.kill(pid, 0);
    // proc(5): one that ended and that nobody asked after still has its number.
    return !existsSync('/proc/self/stat') || !/^\d+ \(.*\) [ZX]/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function freeWhenAsked(freeing) {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line !== 'free') continue;
    let said;
    try {
      said = { freed: await freeing.run() };
    } catch (error) {
      console.error(`Nothing was freed: ${error.stack}`);
      said = { reason: error.message };
    }
    process.stdout.write(`${JSON.stringify(said)}\n`);
  }
}

async function start({ blob, queue, table }, { journal }) {
  if (durability !== 'unsynced') {
    answerFromDisk(blob, journal, { lookingWaits: false, bodiesAreNoted: false });
    answerFromDisk(queue, journal, { lookingWaits: false, bodiesAreNoted: true });
    answerFromDisk(table, journal, { lookingWaits: true, bodiesAreNoted: true });
  }
  for (const server of [blob, queue, table]) await server.start();
}

async function close(server) {
  await new Promise(resolve => {
    server.httpServer.close(resolve);
    setTimeout(() => server.httpServer.closeAllConnections(), 2000).unref();
  });
  await server.close();
}

const portOf = server => server.httpServer.address().port;

try {
  // Let a parent that died meanwhile be noticed before the folder is touched.
  await new Promise(setImmediate);
  if (!orphaned) await claim();
  if (!orphaned) {
    const records = new Records(folder, durability !== 'unsynced', fail);
    const servers = await createServers();
    await start(servers, records);
    const lost = [...records.damage, ...dropUnreadable(records, join(folder, '__blobstorage__'))];
    const ports = Object.fromEntries(Object.entries(servers).map(([name, server]) => [name, portOf(server)]));
    console.log(`Listening on ${JSON.stringify(ports)}; ended ${records.endedWell ? 'well' : 'without a word'} before.`);
    for (const name of lost) console.error(`Lost: ${name}`);
    freeWhenAsked(new Freeing(records, servers.blob, join(folder, '__blobstorage__')));
    process.stdout.write(`${JSON.stringify({ ports, endedWell: records.endedWell, lost })}\n`);
    const saving = setInterval(() => records.saveIfLong(), 1000);
    await ended;
    clearInterval(saving);
    await Promise.all(Object.values(servers).map(close));
    await records.close();
    console.log('Closed.');
  }
  // Not process.exit: the log is still being written.
  process.stdin.destroy();
  log.end();
} catch (error) {
  process.stderr.write(`${error.message}\n`, () => process.exit(1));
}
