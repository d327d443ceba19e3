/** Is this a rule that Loupe can follow? Read from what the editor sends. */
import { isUuid, type MemberId, type SavedReplyId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { isCategory } from "#app/domain/triage/category.ts";
import { readNote } from "#app/domain/ticket/note.ts";
import { snoozePresetKeys } from "#app/domain/ticket/snooze-presets.ts";
import { readTagName } from "#app/domain/ticket/tag-name.ts";
import { ticketStatuses } from "#app/domain/ticket/ticket-status.ts";
import { readCondition } from "./read-condition.ts";
import { fieldOf } from "./rule-field.ts";
import {
  conditionsOf,
  ticketChanges,
  type ConditionGroup,
  type RuleAction,
  type RuleCondition,
  type RuleConditions,
  type RuleDraft,
  type RuleTrigger,
} from "./rule.ts";

const LONGEST_NAME = 80;
/** A rule that asks more is several rules. */
const MOST_CONDITIONS = 20;
const MOST_ACTIONS = 10;
const MOST_TAGS = 10;

/** Throws Refusal "invalid" with what is missing, for the person who wrote it. */
export function readRule(given: unknown): RuleDraft {
  const { name, trigger, conditions, actions } = fieldsOf(given);
  const rule: RuleDraft = {
    name: readName(name),
    trigger: readTrigger(trigger),
    conditions: readConditions(conditions),
    actions: readActions(actions),
  };
  mustFit(rule);
  return rule;
}

const unreadable = (): Refusal => new Refusal("invalid", "Reload the page and try again.");

function fieldsOf(given: unknown): Readonly<Record<string, unknown>> {
  if (typeof given !== "object" || given === null || Array.isArray(given)) throw unreadable();
  return given as Readonly<Record<string, unknown>>;
}

function listOf(given: unknown): readonly unknown[] {
  if (!Array.isArray(given)) throw unreadable();
  return given;
}

function readName(given: unknown): string {
  const name = typeof given === "string" ? given.trim().split(/\s+/u).join(" ") : "";
  if (name === "") throw new Refusal("invalid", "Give the rule a name.");
  if (name.length > LONGEST_NAME)
    throw new Refusal(
      "invalid",
      say("Give it a name of at most {count, number} characters.", { count: LONGEST_NAME }),
    );
  return name;
}

function readTrigger(given: unknown): RuleTrigger {
  const { kind, which, what } = fieldsOf(given);
  if (kind === "mail-arrives") return { kind, which: which === "first" ? "first" : "any" };
  if (kind === "time-passes") return { kind };
  if (kind !== "ticket-changes") throw unreadable();
  const named = listOf(what);
  return { kind, what: ticketChanges.filter((one) => named.includes(one)) };
}

function readConditions(given: unknown): RuleConditions {
  const { match, items } = fieldsOf(given);
  const conditions: RuleConditions = { match: matchOf(match), items: listOf(items).map(readItem) };
  if (conditionsOf(conditions).length > MOST_CONDITIONS)
    throw new Refusal(
      "invalid",
      say("A rule has at most {count, number} conditions.", { count: MOST_CONDITIONS }),
    );
  return conditions;
}

const matchOf = (given: unknown): "all" | "any" => (given === "any" ? "any" : "all");

function readItem(given: unknown): RuleCondition | ConditionGroup {
  const { match, items, ...condition } = fieldsOf(given);
  if (items === undefined) return readCondition(condition);
  const within = listOf(items).map((one) => readCondition(fieldsOf(one)));
  if (within.length === 0)
    throw new Refusal("invalid", "Add a condition to the empty group, or remove it.");
  return { match: matchOf(match), items: within };
}

function readActions(given: unknown): readonly RuleAction[] {
  const actions = listOf(given).map((one) => readAction(fieldsOf(one)));
  if (actions.length === 0) throw new Refusal("invalid", "Choose what the rule does.");
  if (actions.length > MOST_ACTIONS)
    throw new Refusal(
      "invalid",
      say("A rule does at most {count, number} things.", { count: MOST_ACTIONS }),
    );
  return actions;
}

function readAction(given: Readonly<Record<string, unknown>>): RuleAction {
  const { kind } = given;
  switch (kind) {
    case "assign":
      return {
        kind,
        to: readId<MemberId>(given.to, say("Choose to whom the ticket is assigned.", {})),
      };
    case "follow":
      return {
        kind,
        memberId: readId<MemberId>(given.memberId, say("Choose who follows the ticket.", {})),
      };
    case "reply":
      return {
        kind,
        savedReplyId: readId<SavedReplyId>(given.savedReplyId, say("Choose a saved reply.", {})),
      };
    case "take-turns":
    case "stop":
      return { kind };
    case "tag":
    case "untag":
      return { kind, tags: readTags(given.tags) };
    case "urgency":
      if (given.to !== "general" && given.to !== "urgent") throw unreadable();
      return { kind, to: given.to };
    case "category":
      if (!isCategory(given.to)) throw unreadable();
      return { kind, to: given.to };
    case "status":
      return { kind, to: oneOf(ticketStatuses, given.to) };
    case "snooze":
      return { kind, until: oneOf(snoozePresetKeys, given.until) };
    case "note":
      return { kind, text: readNote(typeof given.text === "string" ? given.text : "") };
    default:
      throw unreadable();
  }
}

function oneOf<Value extends string>(values: readonly Value[], given: unknown): Value {
  const value = values.find((one) => one === given);
  if (value === undefined) throw unreadable();
  return value;
}

function readId<Id extends string>(given: unknown, whenMissing: Words): Id {
  if (typeof given !== "string" || !isUuid(given)) throw new Refusal("invalid", whenMissing);
  return given as Id;
}

function readTags(given: unknown): readonly string[] {
  const tags = listOf(given).map((tag) => readTagName(typeof tag === "string" ? tag : ""));
  if (tags.length === 0) throw new Refusal("invalid", "Name at least one tag.");
  if (tags.length > MOST_TAGS)
    throw new Refusal(
      "invalid",
      say("Name at most {count, number} tags in one step.", { count: MOST_TAGS }),
    );
  return tags;
}

/** What can't work as a whole: each part of it may be right. */
function mustFit({ trigger, conditions, actions }: RuleDraft): void {
  const asksTime = conditionsOf(conditions).some(({ field }) => fieldOf(field).isOfTime === true);
  if (trigger.kind === "time-passes" && !asksTime)
    throw new Refusal(
      "invalid",
      "Add a condition about time, such as how long a message has waited: the rule would be for every ticket at once.",
    );
  const owners = actions.filter(({ kind }) => kind === "assign" || kind === "take-turns");
  if (owners.length > 1) throw new Refusal("invalid", "A ticket can be assigned only once.");
  if (actions.filter(({ kind }) => kind === "reply").length > 1)
    throw new Refusal("invalid", "A rule sends one saved reply at most.");
}
