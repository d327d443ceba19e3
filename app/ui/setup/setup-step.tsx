import type { ReactNode } from "react";
import { Card, Icon, Text } from "@shopify/polaris";
import { CheckIcon } from "@shopify/polaris-icons";

type SetupStepProps = {
  readonly number: number;
  readonly title: string;
  readonly done: boolean;
  /** False while an earlier step has to come first. */
  readonly current: boolean;
  readonly children: ReactNode;
};

/** One step with its number, or a tick once it is done. */
export const SetupStep = ({ number, title, done, current, children }: SetupStepProps) => (
  <Card>
    <section className="loupe-step" data-done={done} data-waits={!done && !current}>
      <span className="loupe-step__mark" aria-hidden="true">
        {done ? <Icon source={CheckIcon} /> : number}
      </span>
      <div className="loupe-step__body">
        <Text as="h2" variant="headingSm">
          {title}
          {done && (
            <Text as="span" visuallyHidden>
              {" "}
              (done)
            </Text>
          )}
        </Text>
        {children}
      </div>
    </section>
  </Card>
);
