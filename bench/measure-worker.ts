import { measureSlice, type Task } from './measure.ts';

/** Measures one slice of a task in a process of its own and sends the results back. */
process.once('message', async (message: { task: Task; slice: number; slices: number }) => {
  const results = await measureSlice(message.task, message.slice, message.slices);
  process.send!(results, () => process.disconnect());
});
