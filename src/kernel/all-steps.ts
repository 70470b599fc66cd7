/** Does a calculation that goes step by step to its end at once; where others must be answered in between, `stepsInTurns` does it. */
export function allSteps<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
