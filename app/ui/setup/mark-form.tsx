import { Form } from "@remix-run/react";
import { Button } from "@shopify/polaris";
import type { SetUpStep } from "#app/domain/shop/set-up-steps.ts";

type MarkFormProps = {
  readonly step: SetUpStep;
  readonly mark: "done" | "skipped";
  readonly words: string;
  readonly isPrimary?: boolean;
  readonly busy: boolean;
};

/** Says that a step is done, or left out. */
export const MarkForm = ({ step, mark, words, isPrimary = false, busy }: MarkFormProps) => (
  <Form method="post">
    <input type="hidden" name="intent" value="mark" />
    <input type="hidden" name="step" value={step} />
    <input type="hidden" name="mark" value={mark} />
    <Button submit variant={isPrimary ? "primary" : "tertiary"} disabled={busy}>
      {words}
    </Button>
  </Form>
);
