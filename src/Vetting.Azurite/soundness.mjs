// Blobs whose bytes are gone are blobs that are not there: what is missing can be written again, what cannot be read
// back could not.
import { statSync } from 'node:fs';
import { join } from 'node:path';

const ZEROS = '*ZERO*';

/** Takes such blobs out and returns their names, each after its container's. */
export function dropUnreadable(records, folder) {
  const extents = records.documents('__azurite_db_blob_extent__.json', '$EXTENTS_COLLECTION$');
  const blobs = records.documents('__azurite_db_blob__.json', '$BLOBS_COLLECTION$');
  const sizes = new Map(extents.data.map(({ id }) => [id, sizeOf(join(folder, id))]));
  const isThere = chunk => !chunk || chunk.count === 0 || chunk.id === ZEROS
    || chunk.offset + chunk.count <= (sizes.get(chunk.id) ?? -1);
  const lost = blobs.data.filter(blob => !chunksOf(blob).every(isThere));
  for (const blob of lost) blobs.remove(blob.$loki);
  for (const extent of extents.data.filter(({ id }) => sizes.get(id) < 0)) extents.remove(extent.$loki);
  return lost.map(blob => `${blob.containerName}/${blob.name}`);
}

/** Of a blob, or of a block that is none's yet. */
export const chunksOf = ({ persistency, committedBlocksInOrder, pageRangesInOrder }) =>
  [persistency, ...[...committedBlocksInOrder ?? [], ...pageRangesInOrder ?? []].map(part => part.persistency)];

function sizeOf(path) {
  try {
    return statSync(path).size;
  } catch {
    return -1;
  }
}
