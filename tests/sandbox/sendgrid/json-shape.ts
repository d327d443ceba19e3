/** Questions about values that came as JSON and may be anything. */
export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string =>
  typeof value === "string" && value.length > 0;

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Local part of at most 64 octets: RFC 5321 4.5.3.1.1. */
export const isAddress = (value: unknown): value is string =>
  typeof value === "string" &&
  /^[^\s@<>(),;:\\"[\]]+@[^\s@<>(),;:\\"[\]]+\.[^\s@<>(),;:\\"[\].]+$/.test(value) &&
  Buffer.byteLength(value.slice(0, value.indexOf("@"))) <= 64;
