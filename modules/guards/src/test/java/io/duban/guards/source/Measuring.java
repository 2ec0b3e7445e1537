package io.duban.guards.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Goes through one file and notes what is counted. */
final class Measuring extends TreePathScanner<Void, Void> {
  private static final String PRODUCT = "io.duban.";

  private final SourcePositions positions;
  private final List<Measure> methods = new ArrayList<>();
  private final List<Measure> records = new ArrayList<>();
  private final Set<String> mentions = new LinkedHashSet<>();

  Measuring(SourcePositions positions) {
    this.positions = positions;
  }

  List<Measure> methods() {
    return methods;
  }

  List<Measure> records() {
    return records;
  }

  Set<String> mentions() {
    return mentions;
  }

  @Override
  public Void visitPackage(PackageTree node, Void unused) {
    return null;
  }

  @Override
  public Void visitImport(ImportTree node, Void unused) {
    mention(node.getQualifiedIdentifier().toString());
    return null;
  }

  @Override
  public Void visitClass(ClassTree node, Void unused) {
    if (node.getKind() == Tree.Kind.RECORD) {
      records.add(new Measure(node.getSimpleName().toString(), components(node)));
    }
    return super.visitClass(node, null);
  }

  /** A record has no fields of its own but its components and constants. */
  private static long components(ClassTree node) {
    return node.getMembers().stream()
        .filter(
            member ->
                member instanceof VariableTree field
                    && !field.getModifiers().getFlags().contains(Modifier.STATIC))
        .count();
  }

  @Override
  public Void visitMethod(MethodTree node, Void unused) {
    LineMap lines = getCurrentPath().getCompilationUnit().getLineMap();
    long first =
        lines.getLineNumber(
            positions.getStartPosition(getCurrentPath().getCompilationUnit(), node));
    long last =
        lines.getLineNumber(positions.getEndPosition(getCurrentPath().getCompilationUnit(), node));
    if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type) {
      methods.add(new Measure(type.getSimpleName() + "." + node.getName(), last - first + 1));
    }
    return super.visitMethod(node, null);
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree node, Void unused) {
    ExpressionTree root = node;
    while (root instanceof MemberSelectTree select) {
      root = select.getExpression();
    }
    if (root instanceof IdentifierTree identifier && identifier.getName().contentEquals("io")) {
      mention(node.toString());
      return null;
    }
    return super.visitMemberSelect(node, null);
  }

  private void mention(String name) {
    if (name.startsWith(PRODUCT)) {
      mentions.add(name);
    }
  }
}
