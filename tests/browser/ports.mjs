// Ports of this computer, for programs that serve.
import { once } from "node:events";
import { connect, createServer } from "node:net";

/** A port that is free now. */
export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  await new Promise((done) => server.close(done));
  return port;
}

/** Whether something takes connections at the port. @param {number} port */
export const answers = (port) => new Promise((done) => {
  const socket = connect(port, "127.0.0.1", () => {
    done(true);
    socket.end();
  });
  socket.on("error", () => done(false));
});
