package dev.callsheet.benchmarks.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs several subjects in turn, A B A B: the speed of a machine drifts, so that only runs of the same round can be compared. */
public final class Rounds {
    private Rounds() {}

    /** Runs each subject once uncounted, and then in so many rounds; returns the runs by the name of the subject. */
    public static Map<String, Series> run(int rounds, List<Subject> subjects) {
        subjects.forEach(Rounds::once);
        return counted(rounds, subjects);
    }

    /** Runs each subject in so many rounds, all of which count; returns the runs by the name of the subject. */
    public static Map<String, Series> counted(int rounds, List<Subject> subjects) {
        List<List<Run>> runs = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            runs.add(subjects.stream().map(Rounds::once).toList());
        }
        Map<String, Series> series = new LinkedHashMap<>();
        for (int i = 0; i < subjects.size(); i++) {
            int index = i;
            Subject subject = subjects.get(i);
            series.put(
                    subject.name(),
                    new Series(
                            subject,
                            runs.stream().map(round -> round.get(index)).toList()));
        }
        return series;
    }

    /** Runs a subject once. */
    public static Run once(Subject subject) {
        subject.prepare().run();
        return MeasuredProcess.run(subject.command());
    }
}
