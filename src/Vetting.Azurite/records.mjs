// Azurite keeps everything in memory, in Loki's databases, and writes each of them whole, every five seconds. Instead,
// each change of a document goes to a journal, and now and then all documents to a snapshot, a slice at a time. Changes
// are whole documents by their number, so that reading one twice does no harm: a snapshot need not hold an instant.
import {
  closeSync, existsSync, fsyncSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, write, writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { Journal, frame, readJournal, readSnapshot, syncFolder } from './journal.mjs';

const Loki = createRequire(import.meta.url)('lokijs');
const writeAll = promisify(write);
const [MADE, SET, UNSET, DROPPED, CLOSED] = ['+', '=', '-', 'x', '.'];
const FIRST_SNAPSHOT = 16 << 20;
const SLICE = 1 << 20;
// Azurite syncs the files with blobs in them, and not the folder that names these.
const EXTENTS = '$EXTENTS_COLLECTION$';
const RETRY = 30_000;
// Each start makes one.
const MANY = 50;

export class Records {
  #state = new Map();
  #databases = [];
  #owners = new WeakMap();
  #loading = false;
  #saving = null;
  #closed = false;
  #number;
  #saved;
  #snapshotBytes = 0;
  #journalBytes = 0;
  #notBefore = 0;
  /** False when the process or the machine ended without a word. */
  endedWell = true;
  /** What cannot be read any more. */
  damage = [];

  /** @param sync false when answers need not wait for the disk. */
  constructor(folder, sync, fail) {
    this.folder = folder;
    this.#read();
    this.journal = new Journal(() => this.#next(), sync, fail);
    this.#hook();
  }

  /** All the documents of a collection, as they are now. */
  documents(database, collection) {
    const db = this.#databases.find(db => basename(db.filename) === database);
    return db?.getCollection(collection);
  }

  /** Ends the journal with a word; nothing is noted after. */
  async close() {
    this.#closed = true;
    this.journal.note([CLOSED]);
    await this.journal.close();
  }

  /** Saves when the journal has become longer than what it would be replaced by. */
  async saveIfLong() {
    if (this.#saving || Date.now() < this.#notBefore) return;
    const isLong = this.#journalBytes + this.journal.written > Math.max(FIRST_SNAPSHOT, this.#snapshotBytes);
    if (!isLong && this.#number - this.#saved < MANY) return;
    try {
      await this.save();
    } catch (error) {
      console.error(`No snapshot was made: ${error.message}`);
      this.#notBefore = Date.now() + RETRY;
    }
  }

  /** Puts what there is now in the place of all that was noted before. */
  async save() {
    await this.journal.settled();
    // One that is under way may hold what is gone by now.
    while (this.#saving) await this.#saving.catch(() => {});
    this.#saving = this.#save().finally(() => { this.#saving = null; });
    await this.#saving;
  }

  #read() {
    const numbers = kind => readdirSync(this.folder)
      .map(name => new RegExp(`^${kind}-(\\d{8})$`).exec(name)?.[1]).filter(Boolean).map(Number).sort((a, b) => a - b);
    const snapshot = numbers('snapshot').at(-1);
    const journals = numbers('journal');
    if (snapshot === undefined) {
      this.#readLoki();
    } else {
      const damaged = this.#readFile(`snapshot-${padded(snapshot)}`, readSnapshot, bytes => { this.#snapshotBytes = bytes; });
      if (damaged > 0) this.damage.push(`records: ${damaged} slices of the snapshot`);
    }
    for (const number of journals.filter(number => number >= (snapshot ?? 0))) {
      const name = `journal-${padded(number)}`;
      if (this.#readFile(name, readJournal, bytes => { this.#journalBytes += bytes; }))
        console.log(`${name} ended in the middle of a frame.`);
    }
    this.#saved = snapshot ?? 0;
    this.#number = Math.max(this.#saved, journals.at(-1) ?? 0);
    for (const name of readdirSync(this.folder)) if (name.endsWith('.part')) rmSync(join(this.folder, name));
  }

  #readFile(name, read, measured) {
    const path = join(this.folder, name);
    const entries = read(path);
    let entry;
    for (entry = entries.next(); !entry.done; entry = entries.next()) this.#apply(entry.value);
    measured(statSync(path).size);
    return entry.value;
  }

  #apply([kind, database, collection, value, maxId]) {
    this.endedWell = kind === CLOSED;
    if (kind === CLOSED) return;
    const collections = this.#state.get(database) ?? this.#state.set(database, new Map()).get(database);
    const held = collections.get(collection);
    switch (kind) {
      case MADE:
        if (held) held.maxId = Math.max(held.maxId, maxId);
        else collections.set(collection, { options: value, maxId, documents: new Map() });
        break;
      case SET:
        // A collection that was dropped while the snapshot was made is in neither; its end follows.
        if (!held) break;
        held.documents.set(value.$loki, value);
        held.maxId = Math.max(held.maxId, value.$loki);
        break;
      case UNSET:
        held?.documents.delete(value);
        break;
      case DROPPED:
        collections.delete(collection);
        break;
    }
  }

  /** Folders from before there was a journal, and those of Azurite itself. */
  #readLoki() {
    for (const name of readdirSync(this.folder).filter(name => /^__azurite_db_.*\.json$/.test(name))) {
      const loki = JSON.parse(readFileSync(join(this.folder, name), 'utf8'));
      for (const { name: collection, binaryIndices, uniqueNames, maxId, data } of loki.collections ?? []) {
        this.#apply([MADE, name, collection, { indices: Object.keys(binaryIndices ?? {}), unique: uniqueNames ?? [] }, maxId ?? 0]);
        for (const document of data) this.#apply([SET, name, collection, document]);
      }
    }
  }

  #next() {
    const path = join(this.folder, `journal-${padded(++this.#number)}`);
    const fd = openSync(path, 'wx');
    syncFolder(this.folder);
    return fd;
  }

  async #save() {
    await this.journal.rotate();
    const number = this.#number;
    const path = join(this.folder, `snapshot-${padded(number)}`);
    const fd = openSync(`${path}.part`, 'w');
    let bytes = 0;
    try {
      for (const lines of slices(this.#databases)) {
        if (this.#closed) throw new Error('the store is being closed.');
        bytes += (await writeAll(fd, frame(lines))).bytesWritten;
      }
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(`${path}.part`, path);
    syncFolder(this.folder);
    for (const name of readdirSync(this.folder)) {
      const [, kind, at] = /^(snapshot|journal)-(\d{8})$/.exec(name) ?? [];
      if (kind && Number(at) < number) rmSync(join(this.folder, name));
      // From here on they would be old, and somebody might take them for the records.
      if (/^__azurite_db_.*\.json$/.test(name)) writeFileSync(join(this.folder, name), '{}');
    }
    [this.#saved, this.#snapshotBytes, this.#journalBytes] = [number, bytes, 0];
    this.journal.written = 0;
  }

  #hook() {
    const records = this;
    const { Collection, prototype: loki } = Loki;
    const { addCollection, removeCollection, loadJSONObject } = loki;
    const { insertOne, update, remove, removeBatchByPositions } = Collection.prototype;
    const note = (collection, kind, value) => {
      const database = this.#owners.get(collection);
      if (database) this.journal.note([kind, database, collection.name, value]);
    };

    // Azurite loads only what is there.
    for (const name of ['blob', 'blob_extent', 'queue', 'queue_extent', 'table']) {
      const path = join(this.folder, `__azurite_db_${name}__.json`);
      if (!existsSync(path)) writeFileSync(path, '{}');
    }
    loki.autosaveEnable = function () { this.autosave = true; };
    loki.saveDatabase = function (done) { done?.(null); };
    Loki.LokiFsAdapter.prototype.loadDatabase = (path, done) => done(this.#stored(basename(path)));
    loki.loadJSONObject = function (...given) {
      records.#loading = true;
      try { loadJSONObject.apply(this, given); } finally { records.#loading = false; }
      records.#databases.push(this);
      for (const collection of this.collections) collection.ensureAllIndexes(true);
    };
    loki.addCollection = function (name, options) {
      const known = this.collections.some(collection => collection.name === name);
      const collection = addCollection.call(this, name, options);
      const database = basename(this.filename);
      records.#owners.set(collection, database);
      if (!known && !records.#loading) {
        const { indices = [], unique = [] } = options ?? {};
        records.journal.note([MADE, database, name, { indices: [indices].flat(), unique: [unique].flat() }, 0]);
      }
      return collection;
    };
    loki.removeCollection = function (name) {
      removeCollection.call(this, name);
      records.journal.note([DROPPED, basename(this.filename), name]);
    };
    Object.assign(Collection.prototype, {
      insertOne(document, ...rest) {
        const inserted = insertOne.call(this, document, ...rest);
        if (inserted) note(this, SET, inserted);
        if (inserted && this.name === EXTENTS) records.journal.alsoSync(join(records.folder, '__blobstorage__'));
        return inserted;
      },
      update(document) {
        const updated = update.call(this, document);
        if (updated && !Array.isArray(document)) note(this, SET, updated);
        return updated;
      },
      remove(document) {
        const number = document?.$loki ?? document;
        const removed = remove.call(this, document);
        if (typeof number === 'number') note(this, UNSET, number);
        return removed;
      },
      removeBatchByPositions(positions) {
        const numbers = positions.map(position => this.data[position].$loki);
        removeBatchByPositions.call(this, positions);
        for (const number of numbers) note(this, UNSET, number);
      },
    });
  }

  /** As Loki reads it. */
  #stored(database) {
    const shapes = new Loki(database, { persistenceMethod: 'memory' });
    this.#loading = true;
    try {
      const collections = [...this.#state.get(database) ?? []].map(([name, { options, maxId, documents }]) =>
        Object.assign(shapes.addCollection(name, options), {
          maxId, data: [...documents.values()].sort((one, other) => one.$loki - other.$loki),
        }));
      this.#state.delete(database);
      return { name: database, databaseVersion: 1.5, collections };
    } finally {
      this.#loading = false;
    }
  }
}

const padded = number => `${number}`.padStart(8, '0');

/** Everything there is, in frames that take some milliseconds each. */
function* slices(databases) {
  let [lines, length] = [[], 0];
  for (const db of databases) {
    const database = basename(db.filename);
    for (const { name, binaryIndices, uniqueNames, maxId, data } of [...db.collections]) {
      lines.push(JSON.stringify([MADE, database, name, { indices: Object.keys(binaryIndices), unique: uniqueNames }, maxId]));
      for (const document of [...data]) {
        // One without a number was removed meanwhile; the journal says so too.
        if (document.$loki === undefined) continue;
        length += lines[lines.push(JSON.stringify([SET, database, name, document])) - 1].length;
        if (length > SLICE) {
          yield lines;
          [lines, length] = [[], 0];
        }
      }
    }
  }
  yield lines;
}
