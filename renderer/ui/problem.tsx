import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useMessages } from '../messages/messages.tsx';

/** Says what went wrong, and what to do; with a title where it is all that the window shows. */
export function Problem({
  title,
  message,
  action,
  onAction,
}: {
  title?: string;
  message: string;
  action?: string;
  onAction?: () => void;
}) {
  return (
    <Center h="100%" p="xl">
      <Stack gap="md" maw={420} role="alert">
        {title === undefined ? null : <Title order={1}>{title}</Title>}
        <Text>{message}</Text>
        {action !== undefined && onAction ? (
          <Button variant="default" w="fit-content" onClick={onAction}>
            {action}
          </Button>
        ) : null}
      </Stack>
    </Center>
  );
}

type BoundaryState = { readonly error: Error | null };

/** Keeps a pane that fails from taking the window with it. React has this only as a class. */
class Boundary extends Component<
  { readonly children: ReactNode; fallback(retry: () => void): ReactNode },
  BoundaryState
> {
  override state: BoundaryState = { error: null };
  static getDerivedStateFromError(error: Error): BoundaryState {
    return { error };
  }
  override render(): ReactNode {
    return this.state.error ? this.props.fallback(() => this.setState({ error: null })) : this.props.children;
  }
}

export function Pane({ children }: { children: ReactNode }) {
  const { problem } = useMessages();
  return (
    <Boundary fallback={retry => <Problem message={problem.paneBroken} action={problem.reload} onAction={retry} />}>
      {children}
    </Boundary>
  );
}
