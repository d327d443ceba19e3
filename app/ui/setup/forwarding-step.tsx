import { BlockStack, Box, InlineStack, Select, Text } from "@shopify/polaris";
import { mailHosts, type MailHost } from "#app/domain/mail/mail-host.ts";
import { CopyField } from "#app/ui/shared/copy-field.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { hostName, recipesOf } from "./host-recipes.ts";
import { MarkForm } from "./mark-form.tsx";

type ForwardingStepProps = {
  readonly supportAddress: string | null;
  readonly receivingAddress: string | null;
  /** As far as it is known. */
  readonly mailHost: MailHost | null;
  readonly busy: boolean;
  readonly onHost: (host: MailHost) => void;
};

/** Says where mail has to be forwarded, and what is clicked for that at the shop's host. */
export function ForwardingStep(props: ForwardingStepProps) {
  const { supportAddress, receivingAddress, mailHost, busy, onHost } = props;
  const t = useWords();
  if (receivingAddress === null || supportAddress === null)
    return (
      <Text as="p" tone="subdued">
        {t("Name your support address first; then Loupe gives you an address to forward to.")}
      </Text>
    );
  const domain = supportAddress.slice(supportAddress.lastIndexOf("@") + 1);
  const [usual, ...others] = recipesOf(t, mailHost ?? "other");
  return (
    <BlockStack gap="400">
      <Text as="p" breakWord>
        {t(
          "Let your mail host forward everything that reaches {address} to this address. Keep it to yourself: it is the door to your inbox.",
          { address: supportAddress },
        )}
      </Text>
      <CopyField label={t("Forward to")} value={receivingAddress} test="receiving-address" />
      <Select
        label={t("Where is the mail of {domain} hosted?", { domain })}
        options={[
          ...(mailHost === null ? [{ value: "", label: t("Choose your host") }] : []),
          ...mailHosts.map((host) => ({ value: host, label: hostName(t, host) })),
        ]}
        value={mailHost ?? ""}
        disabled={busy}
        helpText={
          mailHost === null
            ? undefined
            : t("As its name servers say; choose another if that is wrong.")
        }
        onChange={(chosen) => {
          const host = mailHosts.find((one) => one === chosen);
          if (host) onHost(host);
        }}
      />
      {usual && (
        <Box>
          <Text as="h3" variant="headingSm">
            {usual.title}
          </Text>
          <RecipeSteps steps={usual.steps} />
        </Box>
      )}
      {others.length > 0 && (
        <div className="loupe-recipes">
          {others.map(({ title, steps }) => (
            <details key={title}>
              <summary>{title}</summary>
              <RecipeSteps steps={steps} />
            </details>
          ))}
        </div>
      )}
      <InlineStack gap="200">
        <MarkForm
          step="forwarding"
          mark="done"
          words={t("I have set this up")}
          isPrimary
          busy={busy}
        />
        <MarkForm step="forwarding" mark="skipped" words={t("Later")} busy={busy} />
      </InlineStack>
    </BlockStack>
  );
}

const RecipeSteps = ({ steps }: { readonly steps: readonly string[] }) => (
  <ol className="loupe-recipe">
    {steps.map((step) => (
      <li key={step}>{step}</li>
    ))}
  </ol>
);
