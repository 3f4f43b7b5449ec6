import { Component, type ReactNode } from 'react';
import { FaultScreen } from './FaultScreen';

interface FaultBoundaryProps {
  readonly children: ReactNode;
}

interface FaultBoundaryState {
  /** In an object, as anything can be thrown, `undefined` too. */
  readonly fault?: { readonly thrown: unknown } | undefined;
}

/**
 * Tells of a fault in drawing the pane, instead of leaving it blank. To reload is to begin anew without what was on screen: the
 * page itself stays, since it may be out of reach by now.
 */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override state: FaultBoundaryState = {};

  static getDerivedStateFromError(thrown: unknown): FaultBoundaryState {
    return { fault: { thrown } };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    return <FaultScreen thrown={fault.thrown} reload={() => this.setState({ fault: undefined })} />;
  }
}
