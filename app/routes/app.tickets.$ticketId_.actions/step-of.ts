import type { FieldProblem } from "#app/domain/action/action-field.ts";
import type { ActionStep } from "#app/ui/action/action-modal.tsx";
import type { ActionAnswer, StartedForm } from "./route.ts";

type Known = {
  /** Undefined while the form is on its way. */
  readonly start: StartedForm | undefined;
  /** To the last preview or confirmation. */
  readonly answer: ActionAnswer | undefined;
  /** The agent went back to the form. */
  readonly isBack: boolean;
};

/** Where the agent stands: the newest answer says so, and what it objects to is shown at the form. */
export function stepOf({ start, answer, isBack }: Known): ActionStep {
  if (start === undefined) return { step: "loading" };
  const { form } = start;
  if (form === null) return { step: "stopped", why: start.refusal ?? "" };
  if (form.kind === "missing-scope") return { step: "permission", scopes: form.scopes };
  if (form.kind === "unavailable") return { step: "stopped", why: form.why };
  const { fields, hint, insert } = form;
  const atForm = (problems: readonly FieldProblem[]): ActionStep => ({
    step: "form",
    fields,
    hint,
    insert,
    problems,
  });
  const said = answer?.confirmed ?? answer?.preview ?? null;
  if (said === null) return atForm([]);
  switch (said.kind) {
    case "settled":
      if (said.state === "refused") return atForm(said.problems);
      return {
        step: "outcome",
        state: said.state,
        problems: said.problems,
        lines: said.result,
      };
    case "problems":
      return atForm(said.problems);
    case "missing-scope":
      return { step: "permission", scopes: said.scopes };
    case "unavailable":
      return atForm([{ field: null, message: said.why }]);
    case "ready":
      return isBack ? atForm([]) : { step: "effect", ...said };
  }
}
