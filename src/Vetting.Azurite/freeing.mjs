// What was deleted is gone from the files too, once this is asked for: the journal gives way to a snapshot of what there
// is, and the bytes of blobs that nobody refers to become zeros where they are. Azurite drops a file of blobs only when no
// blob in it is left.
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { chunksOf } from './soundness.mjs';

const ZEROS = Buffer.alloc(1 << 20);
const PATIENCE = 30_000;

export class Freeing {
  #underWay = new Set();
  #zeroed = new Map();

  /** @param server Azurite's for blobs. */
  constructor(records, server, folder) {
    Object.assign(this, { records, folder, extents: server.extentStore });
    server.httpServer.prependListener('request', (_, response) => {
      this.#underWay.add(response);
      response.once('close', () => this.#underWay.delete(response));
    });
  }

  /** Returns how many bytes of blobs became zeros. */
  async run() {
    const before = await this.#unused();
    // Whoever reads a blob that is just gone reads it to its end, and who writes one says so before.
    await this.#ended([...this.#underWay]);
    const bytes = await this.#zero(before, await this.#unused());
    await this.records.save();
    return bytes;
  }

  async #ended(responses) {
    const open = responses.filter(response => this.#underWay.has(response));
    const limit = new Promise((_, reject) => {
      setTimeout(() => reject(new Error('Somebody reads or writes a blob for long.')), PATIENCE).unref();
    });
    await Promise.race([Promise.all(open.map(response => new Promise(resolve => response.once('close', resolve)))), limit]);
  }

  /** By file, what no blob refers to: pairs of a beginning and an end, in order. */
  async #unused() {
    const sizes = new Map();
    for (const name of await readdir(this.folder)) sizes.set(name, (await stat(join(this.folder, name))).size);
    // What is being appended is nobody's yet.
    for (const { id, offset } of this.extents.activeWriteExtents) if (sizes.has(id)) sizes.set(id, offset);
    const used = new Map();
    for (const { id, offset, count } of this.#chunks()) {
      if (!used.has(id)) used.set(id, []);
      used.get(id).push([offset, offset + count]);
    }
    return new Map([...sizes].map(([id, size]) => [id, gaps(used.get(id) ?? [], size)]));
  }

  *#chunks() {
    for (const collection of ['$BLOBS_COLLECTION$', '$BLOCKS_COLLECTION$'])
      for (const document of this.records.documents('__azurite_db_blob__.json', collection)?.data ?? [])
        for (const chunk of chunksOf(document)) if (chunk?.count > 0) yield chunk;
  }

  async #zero(before, now) {
    let bytes = 0;
    for (const [id, ranges] of now) {
      const done = this.#zeroed.get(id) ?? [];
      const both = common(ranges, before.get(id) ?? []);
      const left = common(both, gaps(done, both.at(-1)?.[1] ?? 0));
      if (left.length > 0) bytes += await this.#zeroFile(join(this.folder, id), left);
      this.#zeroed.set(id, both);
    }
    return bytes;
  }

  async #zeroFile(path, ranges) {
    let file;
    try {
      file = await open(path, 'r+');
    } catch (gone) {
      // Azurite dropped it whole meanwhile.
      if (gone.code === 'ENOENT') return 0;
      throw gone;
    }
    try {
      let bytes = 0;
      for (const [from, to] of ranges) {
        for (let at = from; at < to;)
          at += (await file.write(ZEROS, 0, Math.min(ZEROS.length, to - at), at)).bytesWritten;
        bytes += to - from;
      }
      await file.datasync();
      return bytes;
    } finally {
      await file.close();
    }
  }
}

/** What of 0 to an end none of the ranges covers. */
function gaps(ranges, end) {
  const sorted = [...ranges].sort(([one], [other]) => one - other);
  const found = [];
  let at = 0;
  for (const [from, to] of [...sorted, [end, end]]) {
    if (Math.min(from, end) > at) found.push([at, Math.min(from, end)]);
    at = Math.max(at, to);
  }
  return found;
}

/** What both cover; each in order. */
function common(ones, others) {
  const found = [];
  for (let i = 0, j = 0; i < ones.length && j < others.length;) {
    const [[from, to], [otherFrom, otherTo]] = [ones[i], others[j]];
    const [start, end] = [Math.max(from, otherFrom), Math.min(to, otherTo)];
    if (start < end) found.push([start, end]);
    if (to < otherTo) i++;
    else j++;
  }
  return found;
}
