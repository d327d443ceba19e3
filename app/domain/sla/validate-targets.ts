/** Are these response targets that a shop can promise, and if not, what should its owner mend? */
import { Refusal } from "#app/domain/shared/refusal.ts";
import { defaultTargets } from "./default-targets.ts";
import type { Targets, Urgency } from "./default-targets.ts";
import { formatTarget, parseTarget } from "./target.ts";

type Fields = Readonly<Record<string, unknown>>;

const kinds = ["first-reply", "next-reply", "resolution"] as const;

/**
 * The targets that a policy file or a settings form holds, each as `formatTarget` writes it; `update` is 2 business days where it
 * is left out. Throws Refusal with a sentence for the shop's owner.
 */
export function validateTargets(json: unknown): Targets {
  const fields = fieldsOf(json, "The targets name “general”, “urgent” and “update”.");
  for (const name of Object.keys(fields))
    if (name !== "general" && name !== "urgent" && name !== "update")
      refuse(`“${name}” has no targets. There are “general”, “urgent” and “update”.`);

  return {
    general: validUrgency(fields.general, "general"),
    urgent: validUrgency(fields.urgent, "urgent"),
    update: validTarget(fields.update ?? defaultTargets.update, "update"),
  };
}

function validUrgency(json: unknown, urgency: Urgency): Targets[Urgency] {
  const fields = fieldsOf(json, `The targets of “${urgency}” name “first-reply” and “next-reply”.`);
  for (const name of Object.keys(fields))
    if (!kinds.some((kind) => kind === name))
      refuse(`“${name}” is no target of “${urgency}”. There are ${kinds.join(", ")}.`);

  const replies = {
    "first-reply": validTarget(fields["first-reply"], `${urgency} first-reply`),
    "next-reply": validTarget(fields["next-reply"], `${urgency} next-reply`),
  };
  const { resolution } = fields;
  return resolution === undefined || resolution === null
    ? replies
    : { ...replies, resolution: validTarget(resolution, `${urgency} resolution`) };
}

function validTarget(json: unknown, name: string): string {
  if (typeof json !== "string") refuse(`The target “${name}” is missing, or is no text.`);
  return formatTarget(parseTarget(json));
}

function fieldsOf(json: unknown, otherwise: string): Fields {
  if (typeof json !== "object" || json === null || Array.isArray(json)) refuse(otherwise);
  return json as Fields;
}

function refuse(why: string): never {
  throw new Refusal("invalid", why);
}
