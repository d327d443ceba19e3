export type ThrottleStatus = {
  maximumAvailable: number;
  currentlyAvailable: number;
  restoreRate: number;
};

// shopify.dev/docs/apps/build/apis/graphql-admin/rate-limits: the Standard plan.
const MAXIMUM = 2000;
const RESTORE_PER_SECOND = 100;

export type CostBucket = {
  /** False, and nothing taken, when less than the points is left. */
  take(points: number): boolean;
  giveBack(points: number): void;
  drain(): void;
  status(): ThrottleStatus;
};

/** The leaky bucket of one app in one shop. */
export function makeCostBucket(clock: () => number): CostBucket {
  let available = MAXIMUM;
  let filledAt = clock();
  const refill = (): void => {
    const now = clock();
    available = Math.min(MAXIMUM, available + ((now - filledAt) / 1000) * RESTORE_PER_SECOND);
    filledAt = now;
  };
  return {
    take: (points) => {
      refill();
      if (available < points) return false;
      available -= points;
      return true;
    },
    giveBack: (points) => {
      available = Math.min(MAXIMUM, available + points);
    },
    drain: () => {
      refill();
      available = 0;
    },
    status: () => {
      refill();
      return {
        maximumAvailable: MAXIMUM,
        currentlyAvailable: Math.floor(available),
        restoreRate: RESTORE_PER_SECOND,
      };
    },
  };
}
