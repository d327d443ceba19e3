export type UserError = {
  /** The way to the input that is at fault, such as `["input", "email"]`; null where it is none. */
  field: readonly string[] | null;
  message: string;
  code?: string;
};

/** What Shopify understood and will not do; the answer carries it as `userErrors`. */
export class Refused extends Error {
  readonly errors: readonly UserError[];

  constructor(errors: readonly UserError[]) {
    super(errors.map(({ message }) => message).join("; "));
    this.errors = errors;
  }
}

/** @throws Refused with one error. */
export function refuse(
  field: string | readonly string[] | null,
  message: string,
  code?: string,
): never {
  const path = typeof field === "string" ? [field] : field;
  throw new Refused([{ field: path, message, ...(code === undefined ? {} : { code }) }]);
}
