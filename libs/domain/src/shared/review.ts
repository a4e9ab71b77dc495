/** Where our own readings (links, places in a stake, events) stand: ours until the association's staff validate them. */
export const REVIEW_STATES = ['proposed', 'validated'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** How a shipped fact was checked before it was shipped. */
export const VERIFICATIONS = ['read-in-a-copy', 'general-knowledge'] as const;
export type Verification = (typeof VERIFICATIONS)[number];
