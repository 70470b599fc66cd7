/** The trade's figure: of five people invited and reminded one comes; believed like five observations. */
export const TRADE_PRIOR = { a: 1, b: 4 } as const;
