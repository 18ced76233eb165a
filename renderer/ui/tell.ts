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
