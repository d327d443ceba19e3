// Reads JSON Lines from a stream of text, one item at a time.
import { reasonOf } from "./verb.ts";

/** A mail of 30 MB as a JSON string, escaped in the worst way, and some room. */
const MAX_LINE_LENGTH = 256 * 1024 * 1024;

/** `id` is null when the line has none, or can't be read. */
export type Item =
  | { readonly ok: true; readonly id: unknown; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly id: unknown; readonly reason: string };

/** Every line that is not empty. Lines end in LF only: JSON may hold other line ends (U+2028) as they are. */
export async function* readItems(input: AsyncIterable<string>): AsyncGenerator<Item> {
  let pieces: string[] = [];
  let length = 0;
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", start)) {
      pieces.push(chunk.slice(start, end));
      yield* itemOf(pieces, length + end - start);
      [pieces, length, start] = [[], 0, end + 1];
    }
    length += chunk.length - start;
    // What is too long is only counted, so that it holds no memory.
    if (length <= MAX_LINE_LENGTH) pieces.push(chunk.slice(start));
    else pieces = [];
  }
  yield* itemOf(pieces, length);
}

function* itemOf(pieces: readonly string[], length: number): Generator<Item> {
  if (length > MAX_LINE_LENGTH) {
    yield { ok: false, id: null, reason: `the line is longer than ${MAX_LINE_LENGTH} characters` };
    return;
  }
  const line = pieces.join("").trim();
  if (line !== "") yield parsed(line);
}

function parsed(line: string): Item {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return { ok: false, id: null, reason: "the line is no JSON object" };
    const fields = value as Record<string, unknown>;
    return { ok: true, id: fields.id ?? null, fields };
  } catch (error) {
    return { ok: false, id: null, reason: `the line is no JSON: ${reasonOf(error)}` };
  }
}

/** Answers each item of the input in its order; what `answer` throws becomes `ok: false` with its reason. */
export async function answerItems(
  input: AsyncIterable<string>,
  write: (item: object) => Promise<void>,
  answer: (fields: Readonly<Record<string, unknown>>) => object,
): Promise<void> {
  for await (const item of readItems(input)) await write(answered(item, answer));
}

function answered(
  item: Item,
  answer: (fields: Readonly<Record<string, unknown>>) => object,
): object {
  if (!item.ok) return { id: item.id, ok: false, reason: item.reason };
  try {
    return { id: item.id, ...answer(item.fields) };
  } catch (error) {
    return { id: item.id, ok: false, reason: reasonOf(error) };
  }
}
