import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A throw-away host on a free port, with data of its own that goes with it. */
export async function startHost(root, mailPort) {
  const data = await mkdtemp(join(tmpdir(), "cers-demo-"));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const log = [];
  const child = spawn("dotnet", [join(root, "src/Host/bin/Release/net10.0/Cers.Host.dll"), "--port", String(port), "--data", data], {
    cwd: root,
    env: { ...process.env, ASPNETCORE_ENVIRONMENT: "Development", Cers__Mail__Host: "127.0.0.1", Cers__Mail__Port: String(mailPort), Cers__Mail__StartTls: "false", ConnectionStrings__Cers: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => log.push(text));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  // A minute or two on a machine that has other things to do.
  for (const since = Date.now(); Date.now() - since < 120_000; ) {
    if (child.exitCode !== null) break;
    const ready = await fetch(`${origin}/health/ready`).catch(() => null);
    if (ready?.status === 200) return { origin, stop, log };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error(`the host is not ready:\n${log.join("").slice(-3000)}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
