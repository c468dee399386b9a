// What Azurite answers is on disk: an answer waits until every change before it is, so that it tells of nothing that could
// be lost, be it the change it was asked for or one that it only read. A full disk is told before anything is done.
const LOOKING = new Set(['GET', 'HEAD']);
const REST = 64 << 10;

/**
 * @param server one of Azurite's; its listener stays the one that answers.
 * @param lookingWaits false where what is looked at is named by its content, or is the engine's alone.
 * @param bodiesAreNoted true where what is sent goes to the journal with the change.
 */
export function answerFromDisk(server, journal, { lookingWaits, bodiesAreNoted }) {
  const listeners = server.httpServer.listeners('request');
  server.httpServer.removeAllListeners('request');
  server.httpServer.on('request', async (request, response) => {
    if (LOOKING.has(request.method)) {
      if (lookingWaits) wait(response, journal, 0);
    } else {
      const bytes = REST + (bodiesAreNoted ? 4 * Number(request.headers['content-length'] ?? 0) : 0);
      if (!await journal.promise(bytes)) return refuse(request, response);
      wait(response, journal, bytes);
    }
    for (const listener of listeners) listener.call(server.httpServer, request, response);
  });
}

function wait(response, journal, promised) {
  const { write, end } = response;
  const parts = [];
  response.once('close', () => journal.release(promised));
  response.write = (...part) => { parts.push(part); return true; };
  response.end = (...last) => {
    journal.settled().then(() => {
      for (const part of parts) write.apply(response, part);
      end.apply(response, last);
    });
    return response;
  };
}

function refuse(request, response) {
  request.resume();
  response.writeHead(503, 'The disk is full', { 'x-ms-error-code': 'ServerBusy', 'content-length': 0, 'retry-after': 5 });
  response.end();
}
