import { calibrationBins, predictionQuality } from '../../../src/attendance/domain/prediction-quality.js';

const quality = (predicted: readonly number[], outcomes: readonly number[]) =>
  predictionQuality(Float64Array.from(predicted), Uint8Array.from(outcomes));

describe('quality of predictions', () => {
  it('is what its definitions say', () => {
    const { logLoss, brier, auc, ece } = quality([0.8, 0.6, 0.3], [1, 0, 0]);
    expect(logLoss).toBeCloseTo(-(Math.log(0.8) + Math.log(0.4) + Math.log(0.7)) / 3, 12);
    expect(brier).toBeCloseTo((0.04 + 0.36 + 0.09) / 3, 12);
    expect(auc).toBe(1);
    // Three bins of one person each.
    expect(ece).toBeCloseTo((0.2 + 0.6 + 0.3) / 3, 12);
  });

  it('counts pairs in the right order as one and equal ones as a half', () => {
    const predicted = [0.2, 0.5, 0.5, 0.5, 0.9, 0.1, 0.7, 0.2];
    const outcomes = [0, 1, 0, 1, 1, 0, 0, 1];
    let pairs = 0;
    let sum = 0;
    predicted.forEach((one, i) => {
      predicted.forEach((other, j) => {
        if (outcomes[i] !== 1 || outcomes[j] !== 0) return;
        pairs += 1;
        sum += one > other ? 1 : one === other ? 0.5 : 0;
      });
    });
    expect(quality(predicted, outcomes).auc).toBeCloseTo(sum / pairs, 12);
    expect(quality([0.4, 0.4, 0.4, 0.4], [0, 1, 1, 0]).auc).toBe(0.5);
  });

  it('has no order of people of one kind, and no infinite loss', () => {
    expect(quality([0.4, 0.6], [1, 1]).auc).toBeNull();
    expect(quality([0.4, 0.6], [0, 0]).auc).toBeNull();
    const wrong = quality([0, 1], [1, 0]);
    expect([wrong.auc, wrong.brier]).toEqual([0, 1]);
    expect(Number.isFinite(wrong.logLoss)).toBe(true);
  });

  it('has ten bins of equal counts, lowest first, and none that is empty', () => {
    const predicted = Float64Array.from({ length: 103 }, (_none, index) => ((index * 37) % 103) / 103);
    const outcomes = Uint8Array.from(predicted, (p) => Number(p > 0.5));
    const bins = calibrationBins(predicted, outcomes);
    expect(bins).toHaveLength(10);
    expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(103);
    for (const { n } of bins) expect([10, 11]).toContain(n);
    expect(bins.map((bin) => bin.predicted)).toEqual(bins.map((bin) => bin.predicted).sort((a, b) => a - b));
    expect([bins[0]?.observed, bins[9]?.observed]).toEqual([0, 1]);
    expect(calibrationBins(predicted.subarray(0, 4), outcomes.subarray(0, 4)).map(({ n }) => n)).toEqual([1, 1, 1, 1]);
    expect(calibrationBins(new Float64Array(), new Uint8Array())).toEqual([]);
  });
});
