package dev.callsheet.testkit;

/** Ends the reading of a request that cannot be read to its end. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    RefusedException(Fault fault) {
        super(fault.message());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
