import type { SetUpStep } from "#app/domain/shop/set-up-steps.ts";
import { AddressStep } from "./address-step.tsx";
import { DomainStep } from "./domain-step.tsx";
import { ForwardingStep } from "./forwarding-step.tsx";
import { HoursStep } from "./hours-step.tsx";
import type { SetupIntent, SetupPageProps } from "./setup-props.ts";
import { TeamStep } from "./team-step.tsx";
import { TestMailStep } from "./test-mail-step.tsx";

type StepBodyProps = Omit<SetupPageProps, "busy"> & {
  readonly step: SetUpStep;
  readonly busy: SetupIntent | null;
  readonly refusalOf: (intent: SetupIntent) => string | null;
};

/** What is done in a step. */
export function StepBody({ step, busy, refusalOf, ...props }: StepBodyProps) {
  switch (step) {
    case "address":
      return (
        <AddressStep
          supportAddress={props.supportAddress}
          refusal={refusalOf("address")}
          busy={busy === "address"}
        />
      );
    case "forwarding":
      return <ForwardingStep {...props} busy={busy === "host" || busy === "mark"} />;
    case "test":
      return <TestMailStep {...props} refusal={refusalOf("test")} busy={busy === "test"} />;
    case "domain":
      return (
        <DomainStep
          {...props}
          isDone={props.states.domain === "done"}
          refusal={refusalOf("add") ?? refusalOf("check")}
          busy={busy === "add" || busy === "check"}
        />
      );
    case "hours":
      return (
        <HoursStep
          hours={props.openingHours}
          regions={props.holidayRegions}
          busy={busy === "mark"}
        />
      );
    case "team":
      return <TeamStep members={props.members} busy={busy === "mark"} />;
  }
}
