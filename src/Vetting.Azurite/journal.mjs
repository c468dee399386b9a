// Frames of entries in a file: a length, a check sum, the entries as lines of JSON. What follows the last whole frame was
// being written when its process or the machine stopped, and nobody was told of it.
import { createHash } from 'node:crypto';
import { closeSync, fdatasync, fsyncSync, ftruncate, ftruncateSync, openSync, readSync, write } from 'node:fs';
import { promisify } from 'node:util';

const [writeAt, datasync, truncate] = [write, fdatasync, ftruncate].map(promisify);
const HEAD = 12;
// Room is made ahead, in zeros that are written: a disk that is full is noticed before anything is promised, and a write
// that does not lengthen the file syncs in half the time.
const CHUNK = 4 << 20;
const FULL = new Set(['ENOSPC', 'EDQUOT']);

export function syncFolder(path) {
  // Windows has no such thing, and needs none.
  if (process.platform === 'win32') return;
  const fd = openSync(path, 'r');
  try { fsyncSync(fd); } finally { closeSync(fd); }
}

export function frame(lines) {
  const payload = Buffer.from(lines.join('\n'));
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(payload.length);
  createHash('sha256').update(payload).digest().copy(head, 4, 0, HEAD - 4);
  return Buffer.concat([head, payload]);
}

/** Yields the entries of each whole frame of a journal, cuts off what is behind them, and returns whether that is more
 * than the room made ahead. */
export function* readJournal(path) {
  const fd = openSync(path, 'r+');
  try {
    let offset = 0;
    for (let read; (read = readFrame(fd, offset))?.entries; offset += read.length) yield* read.entries;
    const head = Buffer.alloc(4);
    const broken = readSync(fd, head, 0, 4, offset) === 4 && head.readUInt32LE() !== 0;
    ftruncateSync(fd, offset);
    return broken;
  } finally {
    closeSync(fd);
  }
}

/** Yields the entries of each whole frame of a snapshot, and returns how many are not what was written. */
export function* readSnapshot(path) {
  const fd = openSync(path, 'r');
  try {
    let [offset, damaged] = [0, 0];
    for (let read; (read = readFrame(fd, offset)); offset += read.length) {
      if (read.entries) yield* read.entries;
      else damaged++;
    }
    return damaged;
  } finally {
    closeSync(fd);
  }
}

/** Null where there is none; without entries where its bytes are not those of its check sum. */
function readFrame(fd, offset) {
  const head = Buffer.alloc(HEAD);
  if (readSync(fd, head, 0, HEAD, offset) < HEAD) return null;
  const length = head.readUInt32LE();
  if (length === 0 || length > 1 << 30) return null;
  const payload = Buffer.alloc(length);
  if (readSync(fd, payload, 0, length, offset + HEAD) < length) return null;
  const sound = createHash('sha256').update(payload).digest().compare(head, 4, HEAD, 0, HEAD - 4) === 0;
  return { length: HEAD + length, entries: sound ? payload.toString().split('\n').map(JSON.parse) : null };
}

/** Writes what is noted, all that waits at a time, and tells who waits once it is on disk. */
export class Journal {
  #pending = [];
  #also = new Set();
  #waiting = [];
  #running = false;
  #switch = null;
  #growing = null;
  #file = { fd: -1, offset: 0, room: 0 };
  #promised = 0;
  #stuck = false;
  #turn = Promise.resolve();

  /**
   * @param next opens the next file and returns its descriptor.
   * @param sync false leaves it to the system when it writes to the disk.
   * @param fail what to do when nobody knows any more what is on disk.
   */
  constructor(next, sync, fail) {
    Object.assign(this, { next, sync, fail, written: 0 });
  }

  note(entry) {
    this.#pending.push(JSON.stringify(entry));
    this.#start();
  }

  /** A folder that got a new file, to be synced with what is noted next. */
  alsoSync(folder) {
    this.#also.add(folder);
  }

  /** Until everything noted so far is on disk. */
  settled() {
    if (!this.#running) return Promise.resolve();
    return new Promise(resolve => this.#waiting.push(resolve));
  }

  /** Makes room for so many bytes. False when the disk is full. */
  async promise(bytes) {
    this.#promised += bytes;
    while (this.#room() < 0) {
      if (this.#stuck || !await this.#grow()) {
        this.#promised -= bytes;
        return false;
      }
    }
    // Ahead of need, so that nobody waits for it.
    if (this.#room() < CHUNK / 2) this.#grow();
    return true;
  }

  release(bytes) {
    this.#promised -= bytes;
  }

  /** Goes on in the next file, once it is there. */
  async rotate() {
    await this.#growing;
    const file = { fd: this.next(), offset: 0, room: 0 };
    try {
      await this.#lengthen(file);
    } catch (error) {
      closeSync(file.fd);
      throw error;
    }
    await new Promise(resolve => {
      this.#switch = { file, resolve };
      this.#start();
    });
  }

  async close() {
    await this.#growing;
    await this.settled();
    if (this.#file.fd >= 0) closeSync(this.#file.fd);
  }

  #room() {
    return this.#file.room - this.#file.offset - this.#promised;
  }

  #begin() {
    if (this.#file.fd < 0) this.#file = { fd: this.next(), offset: 0, room: 0 };
  }

  #grow() {
    this.#growing ??= this.#alone(async () => {
      this.#begin();
      await this.#lengthen(this.#file);
      return true;
    }).catch(error => {
      if (!FULL.has(error.code)) console.error(`The journal cannot grow: ${error.message}`);
      return false;
    }).finally(() => { this.#growing = null; });
    return this.#growing;
  }

  /** Room is made and entries are written one after the other: both are at the end. */
  #alone(act) {
    const turn = this.#turn.then(act);
    this.#turn = turn.catch(() => {});
    return turn;
  }

  async #lengthen(file) {
    const zeros = Buffer.alloc(CHUNK);
    const from = Math.max(file.room, file.offset);
    try {
      for (let done = 0; done < CHUNK;) done += (await writeAt(file.fd, zeros, 0, CHUNK - done, from + done)).bytesWritten;
      if (this.sync) await datasync(file.fd);
    } catch (error) {
      await truncate(file.fd, from);
      throw error;
    }
    file.room = from + CHUNK;
  }

  #start() {
    if (this.#running) return;
    this.#running = true;
    setImmediate(() => this.#run().catch(error => this.fail(error)));
  }

  async #run() {
    while (this.#pending.length > 0 || this.#switch) {
      if (this.#switch) await this.#alone(async () => this.#goOn());
      const [lines, waiting, folders] = [this.#pending, this.#waiting, this.#also];
      [this.#pending, this.#waiting, this.#also] = [[], [], new Set()];
      if (lines.length > 0) await this.#alone(() => this.#write(frame(lines), folders));
      for (const resolve of waiting) resolve();
    }
    this.#running = false;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #goOn() {
    const { file, resolve } = this.#switch;
    if (this.#file.fd >= 0) closeSync(this.#file.fd);
    [this.#file, this.#switch] = [file, null];
    resolve();
  }

  async #write(bytes, folders) {
    for (let done = 0; done < bytes.length;) {
      try {
        this.#begin();
        const { fd, offset } = this.#file;
        done += (await writeAt(fd, bytes, done, bytes.length - done, offset + done)).bytesWritten;
      } catch (error) {
        if (!FULL.has(error.code)) throw error;
        // It goes to the same place when there is room again; who waits is not told before.
        this.#stuck = true;
        await new Promise(resolve => setTimeout(resolve, 500));
      }
    }
    this.#stuck = false;
    if (this.sync) {
      await datasync(this.#file.fd);
      for (const folder of folders) syncFolder(folder);
    }
    this.#file.offset += bytes.length;
    this.written += bytes.length;
  }
}
