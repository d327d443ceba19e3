// `--name FILE`: the JSON file that a verb is told to read.
import { readFile } from "node:fs/promises";
import { reasonOf, WrongArguments } from "./verb.ts";

/**
 * What `read` makes of the JSON of the one file that is named. Throws WrongArguments for other arguments, and for a file that can't
 * be read or that `read` does not take.
 */
export async function readSettingsFile<Settings>(
  verb: string,
  option: string,
  args: readonly string[],
  read: (json: unknown) => Settings,
): Promise<Settings> {
  const [name, file, ...others] = args.flatMap((one) =>
    one.startsWith(`${option}=`) ? [option, one.slice(option.length + 1)] : [one],
  );
  if (name !== option || file === undefined || others.length > 0)
    throw new WrongArguments(`${verb} needs ${option} and a file, and nothing else`);
  try {
    return read(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    throw new WrongArguments(`${file}: ${reasonOf(error)}`);
  }
}
