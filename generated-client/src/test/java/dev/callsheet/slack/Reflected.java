package dev.callsheet.slack;

import dev.callsheet.generator.naming.Member;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Calls public members of generated classes whose names are known from the spec only. */
final class Reflected {
    private Reflected() {}

    static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("The generated client has no class " + name, e);
        }
    }

    static Object constant(Class<?> type, String name) {
        try {
            return type.getField(name).get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("There is no public constant " + type.getName() + "." + name, e);
        }
    }

    /** Returns the value of an accessor. */
    static Object read(Object target, String accessor) {
        try {
            return target.getClass().getMethod(accessor).invoke(target);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(
                    "There is no public accessor " + target.getClass().getName() + "." + accessor, e);
        }
    }

    /** Returns the value of a member; null if what was promised is missing. */
    static Object read(Object target, Member member) {
        boolean missing =
                member.asking().map(asking -> !(Boolean) read(target, asking)).orElse(false);
        return missing ? null : read(target, member.name());
    }

    /** Returns what an accessor throws; null if it returns. */
    static Throwable failure(Object target, String accessor) {
        try {
            target.getClass().getMethod(accessor).invoke(target);
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Calls the only method with that name that accepts the arguments; ignores varargs methods. */
    static Object call(Object target, String name, Object... arguments) {
        return call(target.getClass(), target, name, arguments);
    }

    static Object callStatic(Class<?> type, String name, Object... arguments) {
        return call(type, null, name, arguments);
    }

    private static Object call(Class<?> type, Object target, String name, Object... arguments) {
        Method method = Arrays.stream(type.getMethods())
                .filter(each -> each.getName().equals(name) && !each.isBridge() && !each.isVarArgs())
                .filter(each -> takes(each.getParameterTypes(), arguments))
                .reduce((one, other) -> {
                    throw new AssertionError("Ambiguous: " + one + " and " + other);
                })
                .orElseThrow(() -> new AssertionError(
                        "There is no " + type.getName() + "." + name + " for " + Arrays.toString(arguments)));
        try {
            return method.invoke(target, arguments);
        } catch (IllegalAccessException e) {
            throw new AssertionError("Not public: " + method, e);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new AssertionError(e.getCause());
        }
    }

    private static boolean takes(Class<?>[] types, Object[] arguments) {
        boolean fits = types.length == arguments.length;
        for (int i = 0; fits && i < types.length; i++) {
            fits = MethodType.methodType(types[i]).wrap().returnType().isInstance(arguments[i]);
        }
        return fits;
    }
}
