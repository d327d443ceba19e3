import { BlockStack, Text } from "@shopify/polaris";
import { CopyField } from "#app/ui/shared/copy-field.tsx";

type ForwardingStepProps = {
  readonly supportAddress: string | null;
  readonly receivingAddress: string | null;
};

/** Says where mail has to be forwarded, and how that is done at the hosts that most shops use. */
export function ForwardingStep({ supportAddress, receivingAddress }: ForwardingStepProps) {
  if (receivingAddress === null || supportAddress === null)
    return (
      <Text as="p" tone="subdued">
        Name your support address first; then Loupe gives you an address to forward to.
      </Text>
    );
  return (
    <BlockStack gap="300">
      <Text as="p" breakWord>
        Let your mail host forward everything that reaches {supportAddress} to this address. Keep it
        to yourself: it is the door to your inbox.
      </Text>
      <CopyField label="Forward to" value={receivingAddress} test="receiving-address" />
      <div className="loupe-recipes">
        {recipes.map((recipe) => (
          <details key={recipe.host}>
            <summary>{recipe.host}</summary>
            <ol>
              {recipe.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </details>
        ))}
      </div>
    </BlockStack>
  );
}

/** Google: support.google.com/a/answer/4524505. Microsoft: learn.microsoft.com/exchange/recipients/user-mailboxes/email-forwarding. */
const recipes = [
  {
    host: "Google Workspace",
    steps: [
      "In the Admin console open Apps, Google Workspace, Gmail, Routing.",
      "Add a rule under “Email forwarding using recipient address map”.",
      "Map your support address to the address above, for all incoming messages.",
      "Tick “Also route to original destination” if you want to keep a copy, and save.",
    ],
  },
  {
    host: "Microsoft 365",
    steps: [
      "In the Exchange admin center open Recipients, Mailboxes, and your support mailbox.",
      "Choose “Manage email forwarding” and enter the address above.",
      "Tick “Keep a copy of forwarded email in this mailbox” if you want to, and save.",
      "If forwarding is blocked, allow it for this mailbox in the outbound spam policy.",
    ],
  },
  {
    host: "Another host",
    steps: [
      "Look for “Forwarding”, “Alias” or “Redirect” in the settings of your support mailbox.",
      "Enter the address above as the only target. Choose redirect over forward where both are offered: it keeps the customer’s address.",
      "If the host sends a confirmation mail, it appears in your Loupe inbox; open its link there.",
    ],
  },
];
