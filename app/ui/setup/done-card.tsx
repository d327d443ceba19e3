import { Form } from "@remix-run/react";
import { Button, Card, Text } from "@shopify/polaris";
import type { SetUpStep } from "#app/domain/shop/set-up-steps.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type DoneCardProps = {
  readonly allowed: boolean;
  /** The step that waits; null when none does. */
  readonly next: SetUpStep | null;
  readonly proven: boolean;
  readonly refusal: string | null;
  readonly busy: boolean;
};

/** Ends the first steps; what was left out can be done later. */
export function DoneCard({ allowed, next, proven, refusal, busy }: DoneCardProps) {
  const t = useWords();
  const words =
    next === null && proven
      ? t("Mail arrives. You are ready to answer.")
      : t("You can finish now and do what is left later, under Settings.");
  return (
    <Card>
      <Form method="post" className="loupe-between loupe-between--wrap">
        <input type="hidden" name="intent" value="done" />
        <Text as="p" tone={refusal === null ? "subdued" : "critical"}>
          {refusal ?? words}
        </Text>
        <span data-test="setup-done">
          <Button
            submit
            variant={next === null ? "primary" : "secondary"}
            disabled={!allowed}
            loading={busy}
          >
            {t("Done")}
          </Button>
        </span>
      </Form>
    </Card>
  );
}
