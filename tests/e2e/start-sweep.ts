import { openQueue } from "#app/queue/open-queue.server.ts";
import type { World } from "./start-world.ts";

/** Lets a sweep come by now, which else comes every few minutes. */
export async function startSweep(
  { settings }: Pick<World, "settings">,
  name: string,
): Promise<void> {
  const failures: Error[] = [];
  const queue = await openQueue({
    databaseUrl: settings["DATABASE_URL"] ?? "",
    role: "sender",
    onError: (error) => void failures.push(error),
  });
  try {
    await queue.send(name, {});
  } finally {
    await queue.stop({ graceful: false });
  }
  if (failures[0]) throw failures[0];
}
