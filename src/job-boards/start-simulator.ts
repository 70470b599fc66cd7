import type { RunningSimulator, SimulatorOptions } from './simulator/simulator.js';

/**
 * Starts the simulated boards. They are loaded only here: a worker, the command and every installation that has real boards do without
 * them and the servers that they are.
 */
export async function startSimulator(options: SimulatorOptions): Promise<RunningSimulator> {
  const { startSimulator: start } = await import('./simulator/simulator.js');
  return start(options);
}
