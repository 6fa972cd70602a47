module program {
    requires dev.callsheet.slack;
}
