import { Badge, InlineStack } from "@shopify/polaris";

/** Shopify's tags of an order or a customer. */
export const TagList = ({ tags }: { readonly tags: readonly string[] }) =>
  tags.length === 0 ? null : (
    <InlineStack gap="100">
      {tags.map((tag) => (
        <Badge key={tag}>{tag}</Badge>
      ))}
    </InlineStack>
  );
