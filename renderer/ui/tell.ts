import { notifications } from '@mantine/notifications';
import type { Failure } from '../../contract/failure.ts';
import { failureText } from '../messages/failure-text.ts';

/** Shows that something did not work, until it is closed: what failed must not pass by unseen. */
export function tellFailure(title: string, failure: Failure): void {
  notifications.show({ color: 'red', title, message: failureText(failure), autoClose: false });
}

/** Shows for a moment that something is done. */
export function tellDone(message: string): void {
  notifications.show({ message, autoClose: 4000 });
}

/**
 * Says when something failed. Unlike the callbacks of a mutation, which are of the newest call of a screen that is still there,
 * this also tells how an earlier one of several quick edits ended.
 */
export function attempt<Value>(promise: Promise<Value>, failed: string, onDone: (value: Value) => void): void {
  promise.then(onDone, (failure: Failure) => tellFailure(failed, failure));
}
