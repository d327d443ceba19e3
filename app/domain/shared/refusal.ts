/** Why a caller does not get what it asked for; mapped to HTTP in one place in `routes/`. */
export type RefusalKind =
  | "not-found"
  | "not-allowed"
  | "invalid"
  | "conflict"
  /** It is carried out once the person says why. */
  | "reason-wanted";

/** We understood the request and will not carry it out. The message is written for the person who asked. */
export class Refusal extends Error {
  readonly kind: RefusalKind;

  constructor(kind: RefusalKind, message: string) {
    super(message);
    this.name = "Refusal";
    this.kind = kind;
  }
}
