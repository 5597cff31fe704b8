/** The three kinds of step; the kind decides what a failure means. */
export type Phase = 'given' | 'when' | 'then'
