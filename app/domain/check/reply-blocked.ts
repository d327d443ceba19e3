import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import type { Finding } from "./finding.ts";

/** Nothing was sent: something in the reply is not so, and nobody said why it goes all the same. */
export class ReplyBlocked extends Refusal {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(
      "conflict",
      say(
        "{count, plural, one {One thing in this reply is not so. Look at it below, or say why it goes all the same.} other {# things in this reply are not so. Look at them below, or say why it goes all the same.}}",
        { count: findings.length },
      ),
    );
    this.findings = findings;
  }
}
