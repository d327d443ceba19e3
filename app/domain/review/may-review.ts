/** Who looks at a ticket again? Nobody judges their own work alone: others do. */
export const mayReview = (
  review: { readonly agentId: string | null },
  reader: { readonly id: string },
): boolean => review.agentId !== reader.id;
